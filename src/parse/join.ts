import { GAP_MARK } from '../model/char.ts';
import {
  BARE_FIGURE,
  FRESH_START,
  NUMBERED_START,
  PERIOD_START,
  PREDICATE_START,
  RUN_IN_START,
  SECTION_START,
  UNFINISHED_END,
} from './genre.ts';
import { beginsLikeOthers, beginsWithPlace, type Layout } from './layout.ts';
import type { Classified, Line } from './line.ts';
import { bestContinuation, isShortPiece, linkAt } from './link.ts';
import { endingOf } from './sentence.ts';

/** A sentence without an end, and what came since. */
export interface Torn {
  /** Its last words. */
  readonly tail: string;
  /** Whether its few words could as well be a line of their own. */
  readonly short: boolean;
  /** Whether a heading stood between it and the line in question. */
  readonly crossed: boolean;
  /** Whether it stands in a block set as a quotation. */
  readonly quoted: boolean;
}

/** What a line is to a torn sentence: its continuation, something printed across it, or a new beginning. */
export type Verdict = 'carries-on' | 'between' | 'fresh';

/** Judges a line behind a torn sentence. */
export function judge(
  torn: Torn,
  items: readonly Classified[],
  index: number,
  layout: Layout,
): Verdict {
  const item = items[index];
  if (!item || item.is.kind === 'list-item') return 'fresh';
  if (torn.quoted !== (item.is.kind === 'quote') && torn.crossed) return 'fresh';
  if (item.is.kind === 'quote' && !torn.quoted) return 'fresh';
  const { line, is } = item;
  if (is.kind === 'credit') return 'between';
  if ('sure' in is && is.sure) return 'between';
  if (is.kind === 'heading' || is.kind === 'caption') {
    const best = bestContinuation(torn.tail, items, index, layout);
    const later = bestContinuation(torn.tail, items, index + 1, layout);
    const nearer = best?.at === index && (best.weight === 3 || best.weight > (later?.weight ?? 0));
    return nearer ? 'carries-on' : 'between';
  }
  if (isPassedOver(torn, items, index, layout)) return 'between';
  return carriesOn(torn, line, layout) ? 'carries-on' : 'fresh';
}

/**
 * Tells whether a short piece was printed across the sentence: the words pass over it to a later line, or they say
 * nothing and it looks like a caption rather than like the end of a sentence.
 */
function isPassedOver(
  torn: Torn,
  items: readonly Classified[],
  index: number,
  layout: Layout,
): boolean {
  const line = items[index]?.line;
  if (!line || torn.short || torn.crossed || !isShortPiece(line)) return false;
  if (FRESH_START.test(line.text)) return false;
  const best = bestContinuation(torn.tail, items, index, layout);
  const brief = /^[^，]{2,20}$/u.test(line.text);
  if (isPredicate(line) && best?.weight !== 3) return false;
  if (best && best.at > index) {
    const doubtful = endingOf(line.text) === 'closed' && !isInner(items, index + 1, best.at);
    return best.weight === 3 || (!doubtful && (best.weight === 2 || brief));
  }
  if (best && best.weight >= 2) return false;
  if (layout.picturesLeaveGaps || !brief) return false;
  if (beginsLikeOthers(line.text, layout) && !beginsWithPlace(line.text, layout)) return false;
  return isInnerProse(items[index + 1], layout) && linkAt(torn.tail, line.text, layout) === 0;
}

/** Whether a line further down neither stands behind a heading nor begins as paragraphs do. */
function isInner(items: readonly Classified[], from: number, at: number): boolean {
  if (items.slice(from, at).some(({ is }) => is.kind === 'heading' && is.sure)) return false;
  const text = items[at]?.line.text ?? '';
  return !SECTION_START.test(text) && !PERIOD_START.test(text) && !NUMBERED_START.test(text);
}

/** What only says something of what stood before the break: 提请本次大会审查。, 团结。, 200个。 */
function isPredicate({ text }: Line): boolean {
  return PREDICATE_START.test(text) || FIGURES.test(text) || text.length < SHORTEST_CAPTION;
}

const SHORTEST_CAPTION = 5;
const FIGURES = /\d[\d.,]*(?!年|月|日)[\p{Script=Han}%]/u;

/** 推动…。: a sentence like those that head the other paragraphs. */
function beginsWithHeading(text: string, layout: Layout): boolean {
  return layout.runsIn && RUN_IN_START.test(text) && PREDICATE_START.test(text);
}

/** A line of several clauses ends in a full stop; behind a bracket or a quotation mark alone it is torn. */
function isProse(tail: string): boolean {
  return /[，。；]/.test(tail) && tail.length >= SHORTEST_PROSE;
}

const SHORTEST_PROSE = 30;

/** A long line that does not begin as paragraphs begin. */
function isInnerProse(item: Classified | undefined, layout: Layout): boolean {
  if (item?.is.kind !== 'paragraph' || isShortPiece(item.line)) return false;
  if (beginsLikeOthers(item.line.text, layout)) return false;
  const { text } = item.line;
  return ![FRESH_START, SECTION_START, PERIOD_START, NUMBERED_START].some((form) =>
    form.test(text),
  );
}

function carriesOn({ tail, short, crossed }: Torn, next: Line, layout: Layout): boolean {
  if ((layout.indents && next.indented) || next.text.startsWith(GAP_MARK)) return false;
  const link = linkAt(tail, next.text, layout);
  if (link === 3) return true;
  if (BARE_FIGURE.test(next.text) && (short || crossed)) return false;
  if (NUMBERED_START.test(next.text)) return false;
  if (link === 0 && (beginsWithHeading(next.text, layout) || PERIOD_START.test(next.text)))
    return false;
  const fresh = FRESH_START.test(next.text);
  const soft = endingOf(tail) === 'soft' && link < 2 && !isProse(tail);
  if (soft || (fresh && crossed)) return false;
  if (/[，、,（(“《]$/.test(tail) || link === 2) return true;
  if (fresh) return false;
  if (short && link === 0) return false;
  if (!crossed || UNFINISHED_END.test(tail)) return true;
  return !SECTION_START.test(next.text) && !PERIOD_START.test(next.text);
}
