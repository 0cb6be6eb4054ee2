import type { Span } from './span.ts';

/**
 * One character on its way from the seed to the page. Its position never leaves it, so every later
 * room can say where a text came from and the compiler can prove that nothing was lost.
 */
export interface Char {
  /** The character as the seed has it; '' for the mark of a gap, which the seed does not have. */
  readonly source: string;
  /** What the reader sees in its place: '' when dropped, several characters when corrected. */
  readonly text: string;
  /** Line of the seed, counted from 1. */
  readonly line: number;
  /** Column in code points, counted from 1. */
  readonly column: number;
  /** The editorial decision that touches this character. */
  readonly decision?: number;
}

/** How a gap inside a block is shown. */
export const GAP_MARK = '〔缺〕';

/** Gives the characters of one line of a seed, `start` and `end` being inclusive columns. */
export function charsOf(line: string, lineNumber: number, start = 1, end = Infinity): Char[] {
  const chars: Char[] = [];
  let column = 0;
  for (const source of line) {
    column += 1;
    if (column > end) break;
    if (column >= start) chars.push({ source, text: source, line: lineNumber, column });
  }
  return chars;
}

/** Gives the text that a reader sees. */
export function shown(chars: readonly Char[]): string {
  return chars.map((char) => char.text).join('');
}

/** Gives the text as the seed has it. */
export function printed(chars: readonly Char[]): string {
  return chars.map((char) => char.source).join('');
}

/** Tells whether a character is white space, which the conservation law leaves out of account. */
export function isSpace(text: string): boolean {
  return /^\s*$/u.test(text);
}

/**
 * Gives the column of the first character that is not white space: the place that a correction takes.
 * @param start the column of the first character of `text`, in code points
 */
export function firstVisibleColumn(start: number, text: string): number {
  // White space is in the basic plane, so its length is its number of characters.
  return start + text.length - text.trimStart().length;
}

/** Gives the spans that characters cover, neighbours in a line drawn together, in the given order. */
export function spansOf(chars: readonly Char[]): Span[] {
  const spans: { line: number; start: number; end: number }[] = [];
  for (const { source, line, column } of chars) {
    if (source === '') continue;
    const last = spans.at(-1);
    if (last?.line === line && last.end + 1 === column) last.end = column;
    else spans.push({ line, start: column, end: column });
  }
  return spans;
}

/** Takes white space off both ends; characters that show nothing do not stop it. */
export function trim(chars: readonly Char[]): Char[] {
  const visible = (char: Char) => !isSpace(char.source) || char.source === '';
  const first = chars.findIndex(visible);
  return first === -1 ? [] : chars.slice(first, chars.findLastIndex(visible) + 1);
}
