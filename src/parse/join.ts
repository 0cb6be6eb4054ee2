import { shown, type Char } from '../model/char.ts';
import { endsSentence, type LineKind } from './classify.ts';
import { DOUBLED_IN_GOOD_CHINESE, FRESH_START } from './genre.ts';
import { pairsAcross, type Layout } from './layout.ts';
import type { Line } from './line.ts';

/** A line with its kind. */
export interface Classified {
  readonly line: Line;
  readonly is: LineKind;
}

const OPEN_END = /[，、,（(“《]$/;
const CARRIES_ON = /^[，。；：、？！）”》％%,;.)]/;
const FIGURE = /^\d[\d.]*(?:[%％]|万|亿|个|家|户|项|元|平方)/;

/**
 * Tells whether a line carries on the torn one.
 * @param acrossHeading a heading stands between the two, so the line may as well begin a section
 */
export function carriesOn(torn: string, next: Line, layout: Layout, acrossHeading: boolean): boolean {
  if (layout.indents && next.indented) return false;
  if (CARRIES_ON.test(next.text) || OPEN_END.test(torn)) return true;
  const paired = pairsAcross(layout, torn, next.text) > 0;
  if (acrossHeading) return FIGURE.test(next.text) || (paired && !FRESH_START.test(next.text));
  return paired || !FRESH_START.test(next.text);
}

/** Tells whether a paragraph breaks off. */
export function isTorn(chars: readonly Char[]): boolean {
  return !endsSentence(shown(chars).trim());
}

/**
 * Tells what stands between the halves of a torn sentence: a caption or a weak heading only when the words of the
 * break themselves speak for it, else the sentence goes on in this line.
 */
export function isIntruder(torn: string, { line, is }: Classified, next: Classified | undefined, layout: Layout): boolean {
  if (is.kind === 'caption' || is.kind === 'credit') return true;
  if (is.kind === 'heading' && is.strong) return true;
  const oneShortSentence = is.kind === 'paragraph' && /^[^。；，]{4,30}。$/.test(line.text);
  if (is.kind !== 'heading' && !oneShortSentence) return false;
  if (next?.is.kind !== 'paragraph') return is.kind === 'heading' && !OPEN_END.test(torn);
  return pairsAcross(layout, torn, line.text) === 0 && pairsAcross(layout, torn, next.line.text) > 0;
}

/** How many characters at the beginning of `next` only repeat the end of `torn`, as column breaks make them. */
export function doubledAtBreak(torn: string, next: string, layout: Layout): number {
  const before = Array.from(torn);
  const after = Array.from(next);
  for (let length = Math.min(6, before.length - 1, after.length - 1); length >= 2; length -= 1) {
    const end = before.slice(-length).join('');
    if (end === after.slice(0, length).join('') && /\p{Script=Han}{2}/u.test(end)) return length;
  }
  const last = before.at(-1) ?? '';
  const doubled = last === after[0] && /\p{Script=Han}/u.test(last) && !DOUBLED_IN_GOOD_CHINESE.test(last);
  return doubled && !layout.pairs.has(last + last) ? 1 : 0;
}
