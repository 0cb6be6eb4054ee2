import { firstVisibleColumn, GAP_MARK, isSpace } from '../model/char.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { isTypography } from './typography.ts';

/**
 * Proves the conservation law on a finished report, from the report and the seed alone:
 * every character of the seed that is not white space stands in exactly one block, field or surplus, and the text of
 * every block and field is what its spans hold, but for corrections, typographic changes and the marks of gaps. What
 * they say of the seed is true, and no typographic change is more than one.
 * @returns a problem for each place where the law does not hold
 */
export function proveConservation(report: Report, lines: readonly string[]): Problem[] {
  const file = `seeds/${report.source.file}`;
  const chars = lines.map((line) => Array.from(line));
  return [
    ...proveCoverage(report, lines, chars, file),
    ...proveTexts(report, chars, file),
    ...proveChanges(report, lines, chars, file),
  ];
}

function proveCoverage(
  report: Report,
  lines: readonly string[],
  chars: string[][],
  file: string,
): Problem[] {
  const counts = chars.map((line) => new Uint8Array(line.length));
  for (const { line, start, end } of claimedSpans(report)) {
    const row = counts[line - 1];
    for (let column = start; row && column <= end; column += 1)
      row[column - 1] = Math.min(255, (row[column - 1] ?? 0) + 1);
  }
  return counts.flatMap((row, index) => {
    const problems: Problem[] = [];
    for (let from = 0; from < row.length;) {
      const count = row[from];
      let to = from;
      while (to < row.length && row[to] === count) to += 1;
      const words = chars[index]?.slice(from, to).join('') ?? '';
      if (count !== 1 && !isSpace(words))
        problems.push(
          coverageProblem(file, index + 1, from + 1, words, count ?? 0, lines[index] ?? ''),
        );
      from = to;
    }
    return problems;
  });
}

function coverageProblem(
  file: string,
  line: number,
  column: number,
  words: string,
  count: number,
  lineText: string,
): Problem {
  const lost = count === 0;
  return {
    code: lost ? 'character-lost' : 'character-doubled',
    severity: 'error',
    file,
    line,
    column,
    length: Array.from(words).length,
    lineText,
    message: lost
      ? 'These characters stand nowhere in the report, and no decision says why.'
      : `These characters stand ${String(count)} times in the report.`,
    mend: 'If the edition is right, this is a defect of the compiler: report it with this seed.',
  };
}

function claimedSpans({ blocks, masthead, apparatus }: Report): Span[] {
  const fields = Object.values(masthead).flat();
  const surplus = apparatus.filter((decision) => decision.type === 'surplus');
  return [
    ...blocks.flatMap(({ spans }) => spans),
    ...fields.flatMap(({ spans }) => spans),
    ...surplus,
  ];
}

function proveTexts(report: Report, chars: string[][], file: string): Problem[] {
  const changes = changesOf(report);
  const fields = Object.values(report.masthead).flat();
  const texts = [...report.blocks, ...fields].map((each) => ({
    ...each,
    gaps: gapsIn(report, each.id),
  }));
  return texts.flatMap(({ text, spans, gaps }): Problem[] => {
    let rebuilt = Array.from(spans.map((span) => readSpan(span, chars, changes)).join(''));
    for (const { offset, mark } of gaps) rebuilt = rebuilt.toSpliced(offset, 0, ...mark);
    if (rebuilt.join('') === text) return [];
    const [first] = spans;
    return [
      {
        code: 'text-differs',
        severity: 'error',
        file,
        ...(first && {
          line: first.line,
          column: first.start,
          lineText: chars[first.line - 1]?.join('') ?? '',
        }),
        message: `The report says “${text}” where the seed, the corrections and the typographic changes give “${rebuilt.join('')}”.`,
        mend: 'This is a defect of the compiler: report it with this seed.',
      },
    ];
  });
}

function proveChanges(
  { apparatus, normalisation }: Report,
  lines: readonly string[],
  chars: string[][],
  file: string,
): Problem[] {
  const problem = (code: string, { line, start, end }: Span, message: string): Problem => ({
    code,
    severity: 'error',
    file,
    line,
    column: start,
    length: end - start + 1,
    lineText: lines[line - 1] ?? '',
    message,
    mend: 'This is a defect of the compiler: report it with this seed.',
  });
  const printed = ({ line, start, end }: Span) =>
    chars[line - 1]?.slice(start - 1, end).join('') ?? '';
  const untrue = (span: Span, words: string): Problem[] => {
    const seed = printed(span);
    if (seed === words) return [];
    return [problem('source-differs', span, `The report quotes “${words}”, the seed “${seed}”.`)];
  };
  return [
    ...normalisation.flatMap(({ line, start, from, to }) => {
      const span = { line, start, end: start };
      if (isTypography(from, to)) return untrue(span, from);
      const message = `“${to}” in place of “${from}” is a change of the words, not of typography.`;
      return [problem('not-typography', span, message)];
    }),
    ...apparatus.flatMap((decision) => {
      if (decision.type === 'corr') return untrue(decision, decision.sic);
      const quotes = decision.type === 'sic' || decision.type === 'surplus';
      return quotes ? untrue(decision, decision.text) : [];
    }),
  ];
}

/** What stands in place of a character of the seed, by line and column. */
function changesOf({ apparatus, normalisation }: Report): Map<string, string> {
  const changes = new Map<string, string>();
  for (const { line, start, to } of normalisation)
    changes.set(`${String(line)}:${String(start)}`, to);
  for (const decision of apparatus) {
    if (decision.type !== 'corr') continue;
    const { line, start, end, sic, corr } = decision;
    const first = firstVisibleColumn(start, sic);
    for (let column = start; column <= end; column += 1) {
      changes.set(`${String(line)}:${String(column)}`, column === first ? corr : '');
    }
  }
  return changes;
}

function readSpan(
  { line, start, end }: Span,
  chars: string[][],
  changes: ReadonlyMap<string, string>,
): string {
  const words = chars[line - 1]?.slice(start - 1, end) ?? [];
  return words
    .map((char, index) => changes.get(`${String(line)}:${String(start + index)}`) ?? char)
    .join('');
}

function gapsIn({ apparatus }: Report, id: string): { offset: number; mark: string[] }[] {
  return apparatus
    .flatMap((decision) =>
      decision.type === 'gap' && decision.block === id ? [decision.offset] : [],
    )
    .toSorted((a, b) => a - b)
    .map((offset) => ({ offset, mark: Array.from(GAP_MARK) }));
}
