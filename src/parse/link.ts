import { GAP_MARK } from '../model/char.ts';
import {
  AFTER_NUMBER,
  CARRIES_ON_WORD,
  CUT_CLAUSE,
  ENDS_IN_FIGURE,
  FIGURE,
  FRESH_START,
  NUMBERED_START,
  UNFINISHED_END,
} from './genre.ts';
import { doubledAtBreak } from './doubled.ts';
import { pairsAcross, type Layout } from './layout.ts';
import type { Classified, Line } from './line.ts';
import { endingOf } from './sentence.ts';
import { firstWord, wordAcross } from './words.ts';

/** No paragraph begins with these. */
export const CARRIES_ON = /^[，。；：、？！）”’》】％%,;:.)]/;
/**
 * Weighs what the words at a break say for its two sides being one sentence.
 * @returns 3 nothing else is possible, 2 a word or a figure lies across it, or the break doubled what stands there, 1 the two characters meet elsewhere in the
 * text, 0 nothing speaks for it
 */
export function linkAt(torn: string, next: string, layout: Layout): Link {
  const doubled = endingOf(torn) === 'open' ? doubledAtBreak(torn, next, layout) : 0;
  if (doubled === 0) return linkOf(torn, next, layout);
  return linkOf(torn, Array.from(next).slice(doubled).join(''), layout) === 3 ? 3 : 2;
}

/** How strongly the words speak for two lines being one sentence. */
type Link = 0 | 1 | 2 | 3;

function linkOf(torn: string, next: string, layout: Layout): Link {
  if (next.startsWith(GAP_MARK)) return 0;
  if (CARRIES_ON.test(next) || closesWhatIsOpen(torn, next)) return 3;
  if (torn.endsWith('”') && next.startsWith('“')) return 2;
  if (CUT_CLAUSE.test(next) || beginsWithin(next)) return endingOf(torn) === 'closed' ? 0 : 2;
  if (endingOf(torn) !== 'open') return 0;
  if (/\d\.?$/.test(torn) && AFTER_NUMBER.test(next)) return 3;
  if (/[a-z]$/i.test(torn) ? /^[a-z]/i.test(next) : /^[a-z]/.test(next)) return 2;
  if (FIGURE.test(next) && !ENDS_IN_FIGURE.test(torn)) return 2;
  if (/[一二三四五六七八九十百千万]$/.test(torn) && /^[十百千万亿]/.test(next)) return 2;
  if (wordAcross(torn, next) !== null) return 2;
  return pairsAcross(layout, torn, next) > 0 ? 1 : 0;
}

/** Whether a text begins with a word of one character that wants something before it. */
function beginsWithin(text: string): boolean {
  return CARRIES_ON_WORD.test(text.charAt(0)) && CARRIES_ON_WORD.test(firstWord(text));
}

/** Whether a bracket or a quotation that the one side opens is closed by the other. */
export function closesWhatIsOpen(torn: string, next: string): boolean {
  return ['“”', '（）', '()', '《》', '「」'].some((pair) => {
    const [open = '', close = ''] = pair;
    if (torn.lastIndexOf(open) <= torn.lastIndexOf(close)) return false;
    const [opened, closed] = [next.indexOf(open), next.indexOf(close)];
    return closed !== -1 && (opened === -1 || closed < opened);
  });
}

const LOOKAHEAD = 4;
const LONGEST_INTRUDER = 45;

/** A caption or a heading that stands inside a sentence is short and is one piece. */
export function isShortPiece({ text }: Line): boolean {
  if (!/^[^。；！？;]+[。！]?$/.test(text) || UNFINISHED_END.test(text)) return false;
  return Array.from(text).length <= LONGEST_INTRUDER;
}

/** The line that carries a torn sentence on, and how strongly the words speak for it. */
export interface Continuation {
  readonly at: number;
  readonly weight: number;
}

/**
 * Finds the line that carries a torn sentence on best, among this line and what follows it.
 * @returns the line, or null when the words speak for none
 */
export function bestContinuation(
  torn: string,
  items: readonly Classified[],
  index: number,
  layout: Layout,
): Continuation | null {
  let best: Continuation | null = null;
  let between = '';
  for (let at = index; at < Math.min(items.length, index + LOOKAHEAD); at += 1) {
    const item = items[at];
    if (!item || item.line.form) break;
    const weight = weigh(torn, item, layout);
    const nearer = between === '' ? 0 : linkAt(between, item.line.text, layout);
    if (weight > Math.max(best?.weight ?? 0, nearer)) best = { at, weight };
    if (item.is.kind !== 'paragraph') continue;
    if (!isShortPiece(item.line)) break;
    between = endingOf(item.line.text) === 'closed' ? '' : item.line.text;
  }
  return best;
}

function weigh(torn: string, { line, is }: Classified, layout: Layout): number {
  if (is.kind === 'credit' || is.kind === 'list-item' || is.kind === 'quote') return 0;
  if (is.kind !== 'paragraph' && is.sure) return 0;
  if (layout.indents && line.indented) return 0;
  if (FRESH_START.test(line.text) || NUMBERED_START.test(line.text)) return 0;
  const link = linkAt(torn, line.text, layout);
  return is.kind === 'paragraph' || link >= 2 ? link : 0;
}
