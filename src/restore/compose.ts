import { GAP_MARK, charsOf, type Char } from '../model/char.ts';
import type { ReadApparatus } from './apparatus.ts';
import type { Places } from './places.ts';
import type { Draft } from './reading.ts';
import type { EditorDecision, RestoredLine } from './restored.ts';

/** Makes the lines that the drafts name, corrected and with their gaps; gap decisions of the reading are appended. */
export function composeLines(
  drafts: readonly Draft[],
  { wordings, gaps, decisions }: ReadApparatus,
  lines: readonly string[],
  places: Places,
): RestoredLine[] {
  const corrected = correctedChars(wordings);
  const composed = drafts.flatMap((draft): RestoredLine[] => {
    let line = 0;
    const chars = draft.pieces.flatMap((piece): Char[] => {
      if ('gap' in piece) {
        const between = draft.form?.kind === 'gap';
        const gap: EditorDecision = {
          type: 'gap',
          reason: piece.gap,
          confidence: piece.confidence,
          line,
          between,
        };
        return [gapMark(line, 0, decisions.push(gap) - 1)];
      }
      line = piece.line;
      return charsOf(lines[line - 1] ?? '', line, piece.start, piece.end).map((char) =>
        corrected(char),
      );
    });
    if (chars.length === 0) return [];
    return [
      {
        chars,
        blanksBefore: blanksBefore(chars, lines),
        ...(draft.form && { form: draft.form }),
        ...(draft.doubt && { doubt: draft.doubt }),
      },
    ];
  });
  reportMissed(wordings, composed, places);
  return placeGaps(composed, gaps, places);
}

function gapMark(line: number, column: number, decision: number): Char {
  return { source: '', text: GAP_MARK, line, column, decision };
}

function correctedChars(wordings: ReadApparatus['wordings']): (char: Char) => Char {
  const byPlace = new Map<string, { text?: string; decision: number }>();
  for (const { span, corr, decision, first } of wordings) {
    for (let column = span.start; column <= span.end; column += 1) {
      const text = corr === null ? undefined : column === first ? corr : '';
      byPlace.set(`${String(span.line)}:${String(column)}`, {
        decision,
        ...(text !== undefined && { text }),
      });
    }
  }
  return (char) => {
    const change = byPlace.get(`${String(char.line)}:${String(char.column)}`);
    return change ? { ...char, ...change } : char;
  };
}

/** A correction of words that are nowhere in the reading, or torn apart in it, is a mistake of the edition. */
function reportMissed(
  wordings: ReadApparatus['wordings'],
  lines: readonly RestoredLine[],
  places: Places,
): void {
  const found = new Map<number, Set<number>>();
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    for (const { decision, source } of line.chars) {
      if (decision === undefined || source === '') continue;
      found.set(decision, (found.get(decision) ?? new Set<number>()).add(index));
      counts.set(decision, (counts.get(decision) ?? 0) + 1);
    }
  });
  for (const { span, decision, path } of wordings) {
    const whole =
      found.get(decision)?.size === 1 && counts.get(decision) === span.end - span.start + 1;
    if (whole) continue;
    const message = `“${places.text(span)}” is not kept whole in one block of the reading.`;
    places.report(
      path,
      'correction-misplaced',
      message,
      'A corr or sic lies inside words that the reading keeps together.',
    );
  }
}

function placeGaps(
  lines: RestoredLine[],
  gaps: ReadApparatus['gaps'],
  places: Places,
): RestoredLine[] {
  for (const { span, between, decision, path } of gaps) {
    const isHere = (char: Char) =>
      char.line === span.line && char.column === span.end && char.source !== '';
    const index = lines.findIndex((line) => line.chars.some(isHere));
    const line = lines[index];
    if (!line) {
      places.report(
        path,
        'gap-misplaced',
        `“${places.text(span)}” is not in the reading.`,
        'Name the words that stand before the gap.',
      );
      continue;
    }
    const mark = gapMark(span.line, span.end, decision);
    if (between) {
      lines.splice(index + 1, 0, { chars: [mark], form: { kind: 'gap' }, blanksBefore: 0 });
    } else {
      const at = line.chars.findIndex(isHere) + 1;
      lines[index] = { ...line, chars: line.chars.toSpliced(at, 0, mark) };
    }
  }
  return lines;
}

function blanksBefore(chars: readonly Char[], lines: readonly string[]): number {
  const first = chars.find((char) => char.source !== '');
  if (!first) return 0;
  const before = Array.from(lines[first.line - 1] ?? '').slice(0, first.column - 1);
  if (before.join('').trim() !== '') return 0;
  let blanks = 0;
  while (lines[first.line - 2 - blanks]?.trim() === '') blanks += 1;
  return blanks;
}
