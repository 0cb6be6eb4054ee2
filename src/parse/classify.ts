import {
  CAPTION_END,
  CAPTION_SCENE,
  CAPTION_START,
  CREDIT,
  DASHED_ITEM,
  NUMBERED,
  NUMBERED_ITEM,
  ORNAMENT,
  PAGE_LINE,
  PART_LABEL,
  SALUTATION,
} from './genre.ts';
import { headingByForm, isSubtitle, LONGEST_HEADING } from './heading-form.ts';
import { beginsWithPlace, standsAfterGap, type Layout } from './layout.ts';
import type { HeadingSign, Line, LineKind } from './line.ts';
import { endsSentence } from './sentence.ts';

const LONGEST_CAPTION = 45;
const LONGEST_CREDIT = 80;

/** Tells what a line is, by its own form and the layout of the text; its neighbours are weighed afterwards. */
export function classify(line: Line, layout: Layout): LineKind {
  const { text, mark } = line;
  const length = Array.from(text.slice(0, 4 * LONGEST_CREDIT)).length;
  if (mark === 'quote') return { kind: 'quote' };
  if (mark === 'item') return { kind: 'list-item' };
  if (mark !== null && mark !== 'bold') return heading({ by: 'mark', depth: mark.heading });
  if (length > LONGEST_CREDIT * 2) return isItem(text) ? { kind: 'list-item' } : PARAGRAPH;
  if (SALUTATION.test(text)) return PARAGRAPH;
  if (PART_LABEL.test(text.replace(ORNAMENT, ''))) return heading({ by: 'label' });
  if (length <= LONGEST_CREDIT && isCredit(text)) return { kind: 'credit' };
  const step = NUMBERED.find(({ form }) => form.test(text))?.step;
  if (step !== undefined && length <= LONGEST_HEADING && isUnpunctuated(text)) {
    return heading({ by: 'number', step });
  }
  if (mark === 'bold' && length <= LONGEST_HEADING && !endsSentence(text))
    return heading({ by: 'bold' });
  return captionBy(line, layout, length) ?? proseOrHeading(text, length);
}

function isCredit(text: string): boolean {
  return CREDIT.test(text) || PAGE_LINE.test(text);
}

const PARAGRAPH: LineKind = { kind: 'paragraph' };

function heading(sign: HeadingSign, sure = true): LineKind {
  return { kind: 'heading', sign, sure };
}

function captionBy(line: Line, layout: Layout, length: number): LineKind | null {
  const { text } = line;
  if (length > LONGEST_CAPTION * 2) return null;
  if (CAPTION_START.test(text) || CAPTION_END.test(text)) return { kind: 'caption', sure: true };
  if (CAPTION_SCENE.test(text) || isPlaceSentence(text, layout))
    return { kind: 'caption', sure: false };
  const oneSentence = /^[^。！？；]+[。！]$/.test(text);
  const takenOut = standsAfterGap(line, layout) && length <= LONGEST_CAPTION && oneSentence;
  return takenOut ? { kind: 'caption', sure: false } : null;
}

/**
 * 某某区举行…开工仪式。: one short sentence about the place itself, without a figure or a second clause. Where pictures left
 * gaps behind, such a line without one is prose.
 */
function isPlaceSentence(text: string, layout: Layout): boolean {
  if (layout.picturesLeaveGaps || !beginsWithPlace(text, layout)) return false;
  return /^[^，；：！？。、\d]{6,26}。$/.test(text);
}

function proseOrHeading(text: string, length: number): LineKind {
  if (isSubtitle(text)) return heading({ by: 'subtitle' }, false);
  if (isItem(text)) return { kind: 'list-item' };
  if (length > LONGEST_HEADING || endsSentence(text)) return PARAGRAPH;
  const found = headingByForm(text);
  return found ? heading(found.sign, found.sure) : PARAGRAPH;
}

/** 1.某某；: an item is one sentence; 1.某某。某某，某某。 is a paragraph with its heading in front. */
function isItem(text: string): boolean {
  if (DASHED_ITEM.test(text)) return text.length > 2 && !/^——+$/.test(text);
  return NUMBERED_ITEM.test(text) && !/。./u.test(text);
}

function isUnpunctuated(text: string): boolean {
  return !/[。！？；，,;：:]$/.test(text) && !text.includes('。');
}
