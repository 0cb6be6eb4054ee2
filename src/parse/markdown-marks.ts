import { printed, shown, trim, type Char } from '../model/char.ts';
import type { InputLine, Line, MarkdownMark } from './line.ts';

const LEADING = /^\s*(?:(#{1,6})\s+|(>)\s+)/;

/** Reads the Markdown marks that a recogniser set around a line, and drops them from what the reader sees. */
export function readMarkdownMarks(input: InputLine): Line {
  const source = printed(input.chars);
  const indented = /^(?:　{1,2}| {2,4}|\t)\S/.test(source);
  let chars = [...input.chars];
  let mark: MarkdownMark | null = null;
  const leading = LEADING.exec(source);
  if (leading) {
    chars = drop(chars, 0, Array.from(leading[0]).length);
    mark = leading[2] === undefined ? { heading: leading[1]?.length ?? 1 } : 'quote';
  }
  const bold = dropBold(chars);
  if (bold.whole) mark ??= 'bold';
  chars = trim(bold.chars);
  return { ...input, chars, text: shown(chars).trim(), indented, mark };
}

/** Drops pairs of `**`; a single one stays, since it may be printed. */
function dropBold(chars: Char[]): { chars: Char[]; whole: boolean } {
  const at = chars.flatMap((char, index) => (char.text === '*' && chars[index + 1]?.text === '*' ? [index] : []));
  const starts = at.filter((index, position) => position === 0 || index - (at[position - 1] ?? 0) > 1);
  if (starts.length < 2) return { chars, whole: false };
  const paired = starts.slice(0, starts.length - (starts.length % 2));
  let result = chars;
  for (const index of paired) result = drop(result, index, index + 2);
  const [first, last] = [paired[0] ?? 0, paired.at(-1) ?? 0];
  const outside = [...chars.slice(0, first), ...chars.slice(last + 2)];
  return { chars: result, whole: paired.length === 2 && shown(outside).trim() === '' };
}

function drop(chars: readonly Char[], start: number, end: number): Char[] {
  return chars.map((char, index) => (index >= start && index < end ? { ...char, text: '' } : char));
}
