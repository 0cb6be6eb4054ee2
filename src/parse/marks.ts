import { isSpace, type Char } from '../model/char.ts';
import { HAN_OR_PUNCTUATION, neighbours, type Neighbours } from './neighbours.ts';
import { pairQuotes } from './quotes.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const QUOTE = /^["']$/;
const WORD = /[\p{L}\p{N}%.+/-]/u;
const DIGIT = /\p{Nd}/u;
/** How many Latin letters and digits may stand between a mark and Chinese text for it to belong there. */
const REACH = 24;

/** Gives half-width marks and straight quotation marks in Chinese context the form that Chinese print has. */
export function setMarks(chars: readonly Char[]): readonly Char[] {
  if (!chars.some(({ text }) => isMark(text))) return chars;
  const inChinese = chineseMarks(chars);
  const widened = chars.map((char, index) => {
    const wide = FULL_WIDTH[char.text];
    return wide !== undefined && inChinese.has(index) ? { ...char, text: wide } : char;
  });
  const doubles = pairQuotes(widened, inChinese, '"', '“', '”');
  return pairQuotes(doubles, inChinese, "'", '‘', '’');
}

function isMark(text: string): boolean {
  return text in FULL_WIDTH || QUOTE.test(text);
}

/**
 * Finds the marks that stand in Chinese context. A mark that does is Chinese itself for those beyond it; one walk in
 * each direction reaches them all, so that a second setting finds nothing more.
 */
function chineseMarks(chars: readonly Char[]): ReadonlySet<number> {
  const around = neighbours(chars);
  const found = new Set<number>();
  const indexes = chars.map((_, index) => index);
  for (const walk of [indexes, indexes.toReversed()]) {
    let distance = Infinity;
    for (const index of walk) {
      const text = chars[index]?.text ?? '';
      if (isSpace(text)) continue;
      const mark = isMark(text);
      const close = mark && distance <= REACH && !isFixed(chars, index, around(index));
      if (close) found.add(index);
      if (HAN_OR_PUNCTUATION.test(text) || found.has(index)) distance = 0;
      else distance = mark || WORD.test(text) ? distance + 1 : Infinity;
    }
  }
  return found;
}

/** The mark inside a figure (1,200) or an address (https://) stays as it is wherever it stands. */
function isFixed(chars: readonly Char[], index: number, { before, after }: Neighbours): boolean {
  const text = chars[index]?.text;
  if (text === ':' && after === '/') return true;
  const inFigure = DIGIT.test(before) && DIGIT.test(after);
  return inFigure && isClose(chars, index) && !QUOTE.test(text ?? '');
}

function isClose(chars: readonly Char[], index: number): boolean {
  return !isSpace(chars[index - 1]?.text ?? ' ') && !isSpace(chars[index + 1]?.text ?? ' ');
}
