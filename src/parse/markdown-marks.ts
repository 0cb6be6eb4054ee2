import { printed, shown, trim, type Char } from '../model/char.ts';
import { setMarks } from './marks.ts';
import type { InputLine, Line, MarkdownMark } from './line.ts';

/** Recognisers forget the space behind a mark; a Chinese character stands for it, unless a `#…#` topic is printed. */
const LEADING =
  /^\s*(?:(#{1,6})(?:\s+|(?=[\p{Script=Han}“（【])(?!.*#))|(>)(?:\s+|(?=\p{Script=Han}))|([-*+])\s+(?=\S)(?!\d{1,3}\s*-\s*$))/u;
const CLOSING_HASHES = /\s#+\s*$/;
const INDENT = /^(?: *[　\t]| {2,8}\S)/;

/** Reads the Markdown marks that a recogniser set around a line, and drops them from what the reader sees. */
export function readMarkdownMarks(input: InputLine): Line {
  const source = printed(input.chars);
  const leading = LEADING.exec(source);
  let chars: readonly Char[] = input.chars;
  if (leading) chars = dropLeading(chars, source, leading);
  const bold = dropBold(chars);
  chars = trim(bold.chars);
  const indented = INDENT.test(source);
  // A line of nothing but marks says nothing: then they are its text.
  if (shown(chars).trim() === '') {
    const text = shown(input.chars).trim();
    return { ...input, chars: trim(input.chars), text, indented, mark: null };
  }
  const mark = markOf(leading) ?? (bold.whole ? 'bold' : null);
  return { ...input, chars, text: shown(setMarks(chars)).trim(), indented, mark };
}

/** What an editor has corrected is no mark any more. */
function drop(char: Char): Char {
  return char.text === char.source ? { ...char, text: '' } : char;
}

function markOf(leading: RegExpExecArray | null): MarkdownMark | null {
  if (leading?.[1] !== undefined) return { heading: leading[1].length };
  if (leading?.[2] !== undefined) return 'quote';
  return leading ? 'item' : null;
}

function dropLeading(chars: readonly Char[], source: string, leading: RegExpExecArray): Char[] {
  const closing = leading[1] === undefined ? null : CLOSING_HASHES.exec(source);
  const start = Array.from(leading[0]).length;
  const end = closing ? Array.from(source.slice(0, closing.index)).length : chars.length;
  let at = 0;
  return chars.map((char) => {
    const index = at;
    // The mark of a gap has no place in the source, by which the ends are counted.
    if (char.source !== '') at += 1;
    return index < start || index >= end ? drop(char) : char;
  });
}

/** Drops pairs of `**`; a single one stays, since it may be printed. */
function dropBold(chars: readonly Char[]): { chars: readonly Char[]; whole: boolean } {
  const starts: number[] = [];
  for (let at = 0; at + 1 < chars.length; at += 1) {
    if (chars[at]?.text === '*' && chars[at + 1]?.text === '*') {
      starts.push(at);
      at += 1;
    }
  }
  if (starts.length < 2) return { chars, whole: false };
  const paired = starts.slice(0, starts.length - (starts.length % 2));
  const dropped = new Set(paired.flatMap((start) => [start, start + 1]));
  const [first, last] = [paired[0] ?? 0, paired.at(-1) ?? 0];
  const outside = [...chars.slice(0, first), ...chars.slice(last + 2)];
  return {
    chars: chars.map((char, index) => (dropped.has(index) ? drop(char) : char)),
    whole: paired.length === 2 && shown(outside).trim() === '',
  };
}
