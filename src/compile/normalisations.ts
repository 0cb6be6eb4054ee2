import type { Char } from '../model/char.ts';
import type { Decision, Normalisation } from '../model/report.ts';

/** Lists what the typographic step changed, so that it can be undone; corrections are decisions, not typography. */
export function listNormalisations(
  chars: readonly Char[],
  apparatus: readonly Decision[],
): Normalisation[] {
  const corrected = new Set(
    apparatus.flatMap((decision) => {
      if (decision.type !== 'corr') return [];
      const columns = Array.from(
        { length: decision.end - decision.start + 1 },
        (_, index) => decision.start + index,
      );
      return columns.map((column) => `${String(decision.line)}:${String(column)}`);
    }),
  );
  return chars
    .filter(
      ({ source, text, line, column }) =>
        source !== text && source !== '' && !corrected.has(`${String(line)}:${String(column)}`),
    )
    .map(({ source, text, line, column }) => ({ line, start: column, from: source, to: text }));
}
