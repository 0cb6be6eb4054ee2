import {
  CAPTION_END,
  CAPTION_START,
  CREDIT,
  DASHED_ITEM,
  NUMBERED,
  NUMBERED_ITEM,
  PART_LABEL,
  PART_WITH_HEADLINE,
  SALUTATION,
  TIME_START,
  UNFINISHED_END,
} from './genre.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';

/** What a line is. A heading says how sure that is: a weak one gives way to a torn sentence before it. */
export type LineKind =
  | { readonly kind: 'paragraph' | 'caption' | 'credit' | 'list-item' | 'quote' }
  | { readonly kind: 'heading'; readonly sign: HeadingSign; readonly strong: boolean };

/** By what a heading was known; its level follows from this. */
export type HeadingSign =
  | { readonly by: 'mark'; readonly depth: number }
  | { readonly by: 'number'; readonly step: number }
  | { readonly by: 'bold' | 'label' | 'part' | 'dash' | 'form' };

const SENTENCE_END = /[。！？!?；;…][”』」’"）)]?$|[。！？][”』」’"）)]*[（(][^）)]*[）)]$/;
const LONGEST_HEADING = 40;
const LONGEST_CAPTION = 45;

/** Tells whether a line ends as a paragraph ends. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) || /(?:——|[：:]|[”"’][）)]?)$/.test(text);
}

/** Tells what a line is, by its own form and the layout of the text; neighbours are weighed by `join`. */
export function classify(line: Line, layout: Layout): LineKind {
  const { text, mark } = line;
  const length = Array.from(text).length;
  if (mark === 'quote') return { kind: 'quote' };
  if (mark !== null && mark !== 'bold') return heading({ by: 'mark', depth: mark.heading });
  if (SALUTATION.test(text)) return { kind: 'paragraph' };
  if (PART_LABEL.test(text)) return heading({ by: 'label' });
  if (mark === 'bold' && length <= LONGEST_HEADING && !SENTENCE_END.test(text)) return heading({ by: 'bold' });
  if (isCaption(line, layout, length)) return { kind: 'caption' };
  if (length <= 80 && CREDIT.test(text)) return { kind: 'credit' };
  const numbered = NUMBERED.find(({ form }) => form.test(text));
  if (numbered && length <= LONGEST_HEADING && isUnpunctuated(text)) return heading({ by: 'number', step: numbered.step });
  if (NUMBERED_ITEM.test(text) || (DASHED_ITEM.test(text) && length > 2)) return itemOrSubtitle(text);
  if (length > LONGEST_HEADING || SENTENCE_END.test(text)) return { kind: 'paragraph' };
  return byForm(text, length);
}

function heading(sign: HeadingSign, strong = true): LineKind {
  return { kind: 'heading', sign, strong };
}

function isCaption({ text, blanksBefore }: Line, layout: Layout, length: number): boolean {
  if (length > LONGEST_CAPTION * 2) return false;
  if (CAPTION_START.test(text) || CAPTION_END.test(text)) return true;
  const oneSentence = /^[^。！？；]+[。！]$/.test(text);
  return blanksBefore > layout.usualBlanks && length <= LONGEST_CAPTION && oneSentence;
}

/** ——某某某 without an end is the second line of a title, not an item. */
function itemOrSubtitle(text: string): LineKind {
  const subtitle = text.startsWith('——') && !/[。；;，,]/.test(text) && Array.from(text).length <= LONGEST_HEADING;
  return subtitle ? heading({ by: 'form' }, false) : { kind: 'list-item' };
}

function isUnpunctuated(text: string): boolean {
  return !/[。！？；，,;：:]$/.test(text) && !/。/.test(text);
}

function byForm(text: string, length: number): LineKind {
  const dashed = /^[^，。,]{2,14}——$/.test(text) && !/^[这那此]/.test(text);
  if (dashed) return heading({ by: 'dash' });
  if (/[。！？；：，、,;:]$|——$/.test(text)) return { kind: 'paragraph' };
  if (PART_WITH_HEADLINE.test(text)) return heading({ by: 'part' });
  if (TIME_START.test(text) || UNFINISHED_END.test(text) || /。/.test(text)) return { kind: 'paragraph' };
  if (isParallel(text)) return heading({ by: 'form' });
  if (isCoupled(text) || (length <= 18 && length >= 3 && isPlain(text))) return heading({ by: 'form' }, false);
  return { kind: 'paragraph' };
}

/** 固本强基 项目建设提速增效: halves set apart by a space. */
function isParallel(text: string): boolean {
  const halves = text.split(/[ 　]+/);
  return halves.length >= 2 && halves.length <= 5 && halves.every((half) => /^[^。，；,;]{2,24}$/.test(half) && /\p{Script=Han}{2}/u.test(half));
}

/** 深化改革开放，深度激发社会活力: two clauses without figures. */
function isCoupled(text: string): boolean {
  return /^[^，。；、\d]{3,9}[，,][^，。；\d]{4,15}$/.test(text);
}

/** 构建现代产业体系: Chinese characters and quotation marks only. */
function isPlain(text: string): boolean {
  return /^(?:[\p{Script=Han}“”"《》、·]|20\d\d年?)+$/u.test(text);
}
