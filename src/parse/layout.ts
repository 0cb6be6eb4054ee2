import { isSpace } from '../model/char.ts';
import type { Line } from './line.ts';

/** What the whole text says about how it is set; single lines are judged against it. */
export interface Layout {
  /** The usual number of blank lines between two lines: more of them is where something was taken out. */
  readonly usualBlanks: number;
  /** Whether paragraphs begin with an indent, so that a line without one carries on. */
  readonly indents: boolean;
  /** How often two characters stand together in the text. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** Reads the layout off all lines of a text. */
export function readLayout(lines: readonly Line[]): Layout {
  const blanks = new Map<number, number>();
  for (const { blanksBefore } of lines.slice(1)) blanks.set(blanksBefore, (blanks.get(blanksBefore) ?? 0) + 1);
  const usualBlanks = [...blanks].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const indented = lines.filter((line) => line.indented).length;
  return { usualBlanks, indents: indented >= 3 && indented >= lines.length * 0.2, pairs: countPairs(lines) };
}

function countPairs(lines: readonly Line[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { text } of lines) {
    let previous = '';
    for (const char of text) {
      if (isSpace(char)) continue;
      const pair = previous + char;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      previous = char;
    }
  }
  return pairs;
}

/** How often the two characters that a join would bring together stand together elsewhere. */
export function pairsAcross(layout: Layout, before: string, after: string): number {
  const last = Array.from(before).at(-1) ?? '';
  const first = Array.from(after)[0] ?? '';
  return layout.pairs.get(last + first) ?? 0;
}
