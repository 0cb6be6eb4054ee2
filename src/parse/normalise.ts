import { isSpace, type Char } from '../model/char.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const HAN_OR_PUNCTUATION = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—·]/u;
const WORD = /[\p{L}\p{N}%.+/-]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Sets a block as Chinese print sets it: half-width punctuation in Chinese context becomes full-width, straight
 * quotation marks become paired ones, spaces between Chinese characters go. One character for one character (or for
 * none), so the step can be undone; the rules are listed in docs/normalisation.md.
 * @param spaced headings and bylines, where a space separates what is printed apart
 */
export function normalise(chars: readonly Char[], spaced = false): Char[] {
  const doubles = pairQuotes(widenPunctuation(chars), '"', '“', '”');
  return dropSpaces(pairQuotes(doubles, "'", '‘', '’'), spaced);
}

function widenPunctuation(chars: readonly Char[]): Char[] {
  return chars.map((char, index) => {
    const wide = FULL_WIDTH[char.text];
    return wide !== undefined && standsInChinese(chars, index) ? { ...char, text: wide } : char;
  });
}

/** A mark between two digits or inside Latin words stays; otherwise the nearest character beyond words and numbers decides. */
function standsInChinese(chars: readonly Char[], index: number): boolean {
  const before = visible(chars, index, -1);
  const after = visible(chars, index, 1);
  if (DIGIT.test(before) && DIGIT.test(after) && isNeighbour(chars, index)) return false;
  return [-1, 1].some((step) => HAN_OR_PUNCTUATION.test(beyondWord(chars, index, step)));
}

function isNeighbour(chars: readonly Char[], index: number): boolean {
  return !isSpace(chars[index - 1]?.text ?? ' ') && !isSpace(chars[index + 1]?.text ?? ' ');
}

function visible(chars: readonly Char[], index: number, step: number): string {
  let at = index + step;
  while (chars[at] && isSpace(chars[at]?.text ?? '')) at += step;
  return chars[at]?.text ?? '';
}

/** How far a run of Latin letters and digits is followed before it counts as no Chinese context. */
const WORD_REACH = 24;

function beyondWord(chars: readonly Char[], index: number, step: number): string {
  for (let at = index + step, left = WORD_REACH; chars[at] && left > 0; at += step, left -= 1) {
    const text = chars[at]?.text ?? '';
    if (HAN_OR_PUNCTUATION.test(text)) return text;
    if (!isSpace(text) && !WORD.test(text) && text !== '"') return text;
  }
  return '';
}

/**
 * Straight quotation marks tell no direction. An even number of them in a block is paired in turn; in an odd number one
 * partner is lost, so what stands around a mark decides first, and turn only where that says nothing.
 */
function pairQuotes(chars: readonly Char[], straight: string, open: string, close: string): Char[] {
  const odd = chars.filter(({ text }) => text === straight).length % 2 === 1;
  let inside = false;
  return chars.map((char, index) => {
    if (char.text !== straight) return char;
    const before = visible(chars, index, -1);
    const after = visible(chars, index, 1);
    const opens = odd ? (directionOf(before, after) ?? !inside) : !inside;
    inside = opens;
    const chinese = HAN_OR_PUNCTUATION.test(before) || HAN_OR_PUNCTUATION.test(after);
    return chinese ? { ...char, text: opens ? open : close } : char;
  });
}

/** Whether a mark between these characters can only open (true) or only close (false). */
function directionOf(before: string, after: string): boolean | undefined {
  if (before === '' || /[：，。；、（]/u.test(before)) return /[，。；、：！？）]/u.test(after) || after === '' ? undefined : true;
  return after === '' || /[，。；、：！？）]/u.test(after) ? false : undefined;
}

function dropSpaces(chars: readonly Char[], spaced: boolean): Char[] {
  const letterSpaced = /^\S(?:\s\S){2,}$/u.test(chars.map(({ text }) => text).join(''));
  return chars.map((char, index) => {
    if (char.text === '' || !isSpace(char.text)) return char;
    const before = visible(chars, index, -1);
    const after = visible(chars, index, 1);
    if (before === '' || after === '') return { ...char, text: '' };
    const chineseBefore = HAN_OR_PUNCTUATION.test(before);
    const chineseAfter = HAN_OR_PUNCTUATION.test(after);
    const separates = spaced && !letterSpaced && chineseBefore && chineseAfter;
    if (!separates && (chineseBefore || chineseAfter)) return { ...char, text: '' };
    const previous = chars.slice(0, index).findLast(({ text }) => text !== '');
    return { ...char, text: previous && !isSpace(previous.text) ? ' ' : '' };
  });
}
