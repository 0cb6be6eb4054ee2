import type { Char } from '../model/char.ts';
import { neighbours, type Neighbours } from './neighbours.ts';

const LONGEST_QUOTED = 24;

/**
 * Straight quotation marks tell no direction. An even number of them in a block is paired in turn; in an odd number one
 * partner is lost, and the mark that fits the others worst stands alone.
 */
export function pairQuotes(
  chars: readonly Char[],
  inChinese: ReadonlySet<number>,
  straight: string,
  open: string,
  close: string,
): readonly Char[] {
  const marks = chars.flatMap(({ text }, index) => (text === straight ? [index] : []));
  if (marks.length === 0) return chars;
  const around = neighbours(chars);
  const single = marks.length % 2 === 0 ? -1 : worstMark(chars, marks, around);
  const opens = new Map<number, boolean>();
  marks.forEach((mark, index) => {
    const alone = directionOf(around(mark)) ?? true;
    const inTurn = (single === -1 || index < single ? index : index - 1) % 2 === 0;
    opens.set(mark, index === single ? alone : inTurn);
  });
  return chars.map((char, index) => {
    const opening = opens.get(index);
    if (opening === undefined || !inChinese.has(index)) return char;
    return { ...char, text: opening ? open : close };
  });
}

/** Leaves out each mark in turn and pairs the others; the cost of a pairing is what it would quote. */
function worstMark(
  chars: readonly Char[],
  marks: readonly number[],
  around: (index: number) => Neighbours,
): number {
  const cost = (from: number) => costOf(chars, marks[from] ?? 0, marks[from + 1] ?? 0, around);
  let total = 0;
  for (let index = 1; index + 1 < marks.length; index += 2) total += cost(index);
  let [best, lowest] = [0, total];
  for (let single = 2; single < marks.length; single += 2) {
    total += cost(single - 2) - cost(single - 1);
    if (total <= lowest) [best, lowest] = [single, total];
  }
  return best;
}

function costOf(
  chars: readonly Char[],
  from: number,
  to: number,
  around: (index: number) => Neighbours,
): number {
  const quoted = chars.slice(from + 1, Math.min(to, from + 2 * LONGEST_QUOTED));
  const text = quoted.map((char) => char.text).join('');
  let cost = to - from > LONGEST_QUOTED || to - from <= 2 ? 1 : 0;
  if (/[。；！？].|[，,：]/u.test(text)) cost += 1;
  if (text.includes('、')) cost += 0.5;
  if (directionOf(around(from)) === false) cost += 2;
  if (directionOf(around(to)) === true) cost += 2;
  return cost;
}

/** Whether a mark between these characters can only open (true) or only close (false). */
function directionOf({ before, after }: Neighbours): boolean | undefined {
  const opens = before === '' || /[：，。；、（]/u.test(before);
  const closes = after === '' || /[，。；、：！？）]/u.test(after);
  return opens === closes ? undefined : opens;
}
