import { CARRIES_ON, closesWhatIsOpen, isShortPiece } from './link.ts';
import {
  BARE_FIGURE,
  CUT_CLAUSE,
  FIGURE,
  FRAME_LABEL,
  FRESH_START,
  NUMBERED_ITEM,
  ORNAMENTED,
  SECTION_START,
  UNFINISHED_END,
  WANTS_FIGURE,
} from './genre.ts';
import { isCoupled, isParallel } from './heading-form.ts';
import { standsAfterGap, type Layout } from './layout.ts';
import type { Classified, Line, LineKind } from './line.ts';
import { endingOf } from './sentence.ts';
import { wordAcross } from './words.ts';

const PARAGRAPH: LineKind = { kind: 'paragraph' };
const HEADLINE: LineKind = { kind: 'heading', sign: { by: 'form' }, sure: false };
const ITEM: LineKind = { kind: 'list-item' };
/** No report prints as many headings one below the other. */
const TOO_MANY_IN_A_ROW = 4;
const FEW = 2;
/** Two clauses at most, of which the first may be a year. */
const HEADLINE_CUT = /^[^。；：、！？…]{2,10}[，,\s][^，。；：、！？…\d]{4,14}$/u;
/** How many lines may stand between the halves of a sentence. */
const REACH = 4;

/** Looks a second time at lines whose own form says too little, now beside their neighbours. */
export function settle(items: readonly Classified[], layout: Layout): readonly Classified[] {
  const style = houseStyle(items);
  const runs = runLengths(items);
  return items.map((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]];
    const is = (kind: LineKind): Classified => ({ line: item.line, is: kind });
    if (isNumberedProse(item, before) || isNumberedProse(item, after)) return is(PARAGRAPH);
    if (isUnderLabel(items, index, layout)) return is(HEADLINE);
    if (item.line.form || item.is.kind !== 'heading') return item;
    if (item.is.sign.by === 'dash') return style.dashes >= 2 ? item : is(PARAGRAPH);
    if (isOneOfMany(item, before) || isOneOfMany(item, after)) return is(ITEM);
    if (isNumberedBeginning(item, before, after)) return is(PARAGRAPH);
    if (item.is.sure) return item;
    if (runs[index] !== undefined && runs[index] >= TOO_MANY_IN_A_ROW) return is(PARAGRAPH);
    if (isTornBeginning(items, index, layout)) return is(PARAGRAPH);
    return isPicture(item, before, style, layout) ? is({ kind: 'caption', sure: false }) : item;
  });
}

interface Style {
  /** Headings whose form is beyond doubt or has two halves, and plain ones. */
  readonly set: number;
  readonly plain: number;
  readonly dashes: number;
}

/** How the headings of a text look. */
function houseStyle(items: readonly Classified[]): Style {
  const headings = items.filter(({ is }) => is.kind === 'heading');
  const plain = headings.filter(isPlain).length;
  const dashes = headings.filter(({ is }) => is.kind === 'heading' && is.sign.by === 'dash').length;
  return { set: headings.length - plain, plain, dashes };
}

/** Where all headings look alike, a plain line that stands alone among them is what was printed under a picture. */
function isPicture(
  item: Classified,
  before: Classified | undefined,
  { set, plain }: Style,
  layout: Layout,
): boolean {
  if (!isPlain(item) || set < 3 || before?.is.kind === 'heading') return false;
  return plain <= FEW || (standsAfterGap(item.line, layout) && plain * 2 < set);
}

function isPlain({ line, is }: Classified): boolean {
  if (is.kind !== 'heading' || is.sure || is.sign.by !== 'form') return false;
  return !isCoupled(line.text) && !isParallel(line.text) && !ORNAMENTED.test(line.text);
}

/** The headline of a part stands under its label, whatever its words look like, if no line carries it on. */
function isUnderLabel(items: readonly Classified[], index: number, layout: Layout): boolean {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  if (item?.is.kind !== 'paragraph' || item.line.form || !after) return false;
  if (before?.is.kind !== 'heading' || before.is.sign.by !== 'label') return false;
  const { text } = item.line;
  if (FRAME_LABEL.test(before.line.text) || !HEADLINE_CUT.test(text)) return false;
  if (UNFINISHED_END.test(text) || isTornBeginning(items, index, layout)) return false;
  return after.is.kind === 'heading' || after.is.kind === 'paragraph';
}

/** How many doubtful headings stand in a row, for each of them. */
function runLengths(items: readonly Classified[]): (number | undefined)[] {
  const lengths: (number | undefined)[] = [];
  let start = 0;
  items.forEach(({ is }, index) => {
    if (is.kind === 'heading' && !is.sure) return;
    for (let at = start; at < index; at += 1) lengths[at] = index - start;
    start = index + 1;
  });
  for (let at = start; at < items.length; at += 1) lengths[at] = items.length - start;
  return lengths;
}

/** 1.某某 2.某某 with nothing between them are the items of a list, and so are lines that begin with the same ornament. */
function isOneOfMany({ line, is }: Classified, other: Classified | undefined): boolean {
  if (is.kind !== 'heading' || !other || other.line.form) return false;
  const { sign } = is;
  if (other.is.kind === 'heading') {
    if (sign.by === 'number') {
      return sign.step >= 3 && other.is.sign.by === 'number' && other.is.sign.step === sign.step;
    }
  } else if (other.is.kind !== 'list-item') return false;
  if (sign.by === 'number') return sign.step >= 3 && /^[\d（(]/.test(other.line.text);
  const ornamented = sign.by === 'subtitle' || ORNAMENTED.test(line.text);
  return (
    ornamented && other.line.text.startsWith(line.text.charAt(0)) && !/^[【〖]/.test(line.text)
  );
}

/** 1.某某。 beside 2.某某。某某，某某。 is a paragraph too. */
function isNumberedProse({ line, is }: Classified, other: Classified | undefined): boolean {
  if (line.form || is.kind !== 'list-item' || other?.is.kind !== 'paragraph') return false;
  return (
    line.text.endsWith('。') && NUMBERED_ITEM.test(line.text) && NUMBERED_ITEM.test(other.line.text)
  );
}

/** （八）某某某，某某某|展。某某某: the first row of a paragraph that a break has cut looks like a heading. */
function isNumberedBeginning(
  { line, is }: Classified,
  before: Classified | undefined,
  after: Classified | undefined,
): boolean {
  if (is.kind !== 'heading' || is.sign.by !== 'number' || after?.is.kind !== 'paragraph')
    return false;
  if (before?.is.kind === 'paragraph' && endingOf(before.line.text) !== 'closed') return false;
  if (after.line.form || after.line.indented || !/[，、]/.test(line.text)) return false;
  return CARRIES_ON.test(after.line.text) || CUT_CLAUSE.test(after.line.text);
}

/** A short line that later ones carry on was torn from them, when nothing before it waits for an end. */
function isTornBeginning(items: readonly Classified[], index: number, layout: Layout): boolean {
  const [before, after] = [items[index - 1], items[index + 1]];
  const text = items[index]?.line.text ?? '';
  if (after && BARE_FIGURE.test(after.line.text)) return true;
  if (before?.is.kind === 'paragraph' && endingOf(before.line.text) !== 'closed') return false;
  if (layout.indents && after?.line.indented) return false;
  if (isMissed(items, index)) return true;
  if (after?.is.kind !== 'paragraph' || after.line.form) return false;
  const next = after.line.text;
  if (FRESH_START.test(next) || SECTION_START.test(next) || FIGURE.test(next)) return false;
  const quotesOn = /^[^：]*”$/.test(text) && next.startsWith('“');
  return quotesOn || wordAcross(text, next) !== null;
}

/** Whether prose that cannot begin a paragraph follows, behind what may have been printed across it. */
function isMissed(items: readonly Classified[], index: number): boolean {
  const text = items[index]?.line.text ?? '';
  for (const { line, is } of items.slice(index + 1, index + 1 + REACH)) {
    if (line.form || is.kind === 'list-item' || is.kind === 'quote') return false;
    if (is.kind !== 'paragraph') continue;
    const bare = BARE_FIGURE.test(line.text);
    if (WANTS_FIGURE.test(text) && FIGURE.test(line.text) && !bare) return true;
    if (closesWhatIsOpen(text, line.text)) return true;
    if (cannotBegin(items, index, line)) return true;
    if (!isShortPiece(line)) return false;
  }
  return false;
}

function cannotBegin(items: readonly Classified[], index: number, { text }: Line): boolean {
  if (!CARRIES_ON.test(text) && !CUT_CLAUSE.test(text)) return false;
  const before = items[index - 1]?.is;
  const waits = before?.kind === 'heading' && !before.sure;
  return !waits || wordAcross(items[index]?.line.text ?? '', text) !== null;
}
