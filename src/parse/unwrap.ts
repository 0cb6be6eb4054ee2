import {
  CAPTION_END,
  CAPTION_SCENE,
  CAPTION_START,
  CREDIT,
  FRESH_START,
  NUMBERED,
  NUMBERED_ITEM,
  PAGE_LINE,
  PART_LABEL,
  PERIOD_START,
  RUN_IN_START,
  SALUTATION,
  SESSION,
  SPEAKER,
} from './genre.ts';
import { usualBlanks } from './layout.ts';
import type { Line } from './line.ts';
import { endingOf, endsSentence } from './sentence.ts';
import { wordAcross } from './words.ts';

const NARROWEST = 20;
const WIDEST = 140;
const FEWEST_ROWS = 6;
/** Rows fall short by a character or two, where a mark may not begin the next one. */
const SHORTFALL = 4;

/** Puts the rows of a text that was printed in lines of one width together again, so that a line is a paragraph. */
export function unwrap(lines: readonly Line[]): readonly Line[] {
  const widths = lines.map(widthOf);
  const width = rowWidth(lines, widths);
  if (width === null) return lines;
  const usual = usualBlanks(lines);
  const indents = tellsParagraphs(lines);
  const isFull = (index: number) => width - (widths[index] ?? 0) <= SHORTFALL;
  const headed = headingSteps(lines, isFull);
  const rows: { line: Line; rest: Line[] }[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = rows.at(-1);
    const carriesOn =
      previous &&
      last &&
      isFull(index - 1) &&
      line.blanksBefore <= usual &&
      !begins(line, previous, indents) &&
      !standsAlone(line, previous, isFull(index)) &&
      !isBehindHeading(last, line, headed, isFull(index));
    if (carriesOn) last.rest.push(line);
    else rows.push({ line, rest: [] });
  });
  return rows.map(({ line, rest }) => (rest.length === 0 ? line : together(line, rest)));
}

/** In rows of one width nothing but the end of a paragraph is short; what has no end is a line of its own. */
function standsAlone(line: Line, previous: Line, full: boolean): boolean {
  if (full || !endsSentence(previous.text)) return false;
  return endingOf(line.text) !== 'closed' || isCaption(line.text);
}

/**
 * The steps of the official ladder that stand above their text and not in its first row. A single row that seems to go
 * on proves little: the dictionary finds words across any break.
 */
function headingSteps(
  lines: readonly Line[],
  isFull: (index: number) => boolean,
): ReadonlySet<number> {
  const counts = new Map<number, { alone: number; within: number; runIn: boolean }>();
  lines.forEach(({ text }, index) => {
    const step = stepOf(text);
    if (step === undefined) return;
    const count = counts.get(step) ?? { alone: 0, within: 0, runIn: false };
    counts.set(step, count);
    if (/。./u.test(text)) count.runIn = true;
    else if (!isFull(index)) count.alone += endingOf(text) === 'open' ? 1 : 0;
    else if (isWithin(text, lines[index + 1]?.text ?? '')) count.within += 1;
  });
  const headed = [...counts].filter(
    ([, { alone, within, runIn }]) => !runIn && alone >= 2 && alone > 2 * within,
  );
  return new Set(headed.map(([step]) => step));
}

/** Whether a row ends inside a sentence that the next one ends after more than a heading has room for. */
function isWithin(text: string, next: string): boolean {
  return /[。；]/.test(next) && (wordAcross(text, next) !== null || /^[，。；、]/.test(next));
}

/** A heading that fills its row goes on in a short one at most. */
function isBehindHeading(
  { line, rest }: { readonly line: Line; readonly rest: readonly Line[] },
  next: Line,
  headed: ReadonlySet<number>,
  full: boolean,
): boolean {
  const step = stepOf(line.text);
  if (step === undefined || !headed.has(step) || line.text.includes('。')) return false;
  return rest.length > 0 || full || endingOf(next.text) !== 'open';
}

function stepOf(text: string): number | undefined {
  return NUMBERED.find(({ form }) => form.test(text))?.step;
}

/** The width that most rows have; null when the lines of the text are paragraphs. */
function rowWidth(lines: readonly Line[], widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number) =>
    [0, 1, 2, 3, 4].reduce((sum, less) => sum + (counts.get(width - less) ?? 0), 0);
  const candidates = [...counts.keys()].filter((each) => each >= NARROWEST && each <= WIDEST);
  const [width] = candidates.toSorted((a, b) => near(b) - near(a) || a - b);
  if (width === undefined || near(width) < FEWEST_ROWS || near(width) < lines.length / 2) {
    return null;
  }
  const full = lines.filter((_, index) => Math.abs(width - (widths[index] ?? 0)) <= SHORTFALL);
  const torn = full.filter(({ text }) => endingOf(text) === 'open').length;
  const wider = widths.filter((each) => each > width + SHORTFALL).length;
  return torn >= full.length / 2 && wider <= lines.length * 0.05 ? width : null;
}

/** Half-width characters count one, all others two; the indent is part of the width. */
function widthOf({ chars, indented }: Line): number {
  const visible = chars.slice(0, WIDEST).filter(({ text }) => text !== '');
  const half = visible.filter(({ source }) => /^[\u0020-\u007e]$/.test(source)).length;
  return 2 * visible.length - half + (indented ? 4 : 0);
}

function tellsParagraphs(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => line.indented).length;
  return indented >= 2 && indented < lines.length * 0.9;
}

function begins(line: Line, previous: Line, indents: boolean): boolean {
  if (line.form ?? previous.form ?? line.mark) return true;
  const { text } = line;
  if (PAGE_LINE.test(text) || PAGE_LINE.test(previous.text)) return true;
  if (SESSION.test(previous.text) || SPEAKER.test(text)) return true;
  if (indents) return line.indented || (endingOf(previous.text) === 'closed' && isNumbered(text));
  if (isNumbered(text) && (endingOf(previous.text) !== 'open' || isNumbered(previous.text)))
    return true;
  if (SALUTATION.test(text) || PART_LABEL.test(text) || CREDIT.test(text)) return true;
  return endsSentence(previous.text) && (FRESH_ROW.test(text) || FRESH_START.test(text));
}

/** Behind a full row that ends a sentence only what paragraphs begin with begins one. */
const FRESH_ROW = new RegExp(`^——|${RUN_IN_START.source}|${PERIOD_START.source}`, 'u');

function isCaption(text: string): boolean {
  return CAPTION_START.test(text) || CAPTION_END.test(text) || CAPTION_SCENE.test(text);
}

function isNumbered(text: string): boolean {
  return NUMBERED.some(({ form }) => form.test(text)) || NUMBERED_ITEM.test(text);
}

function together(line: Line, rest: readonly Line[]): Line {
  const all = [line, ...rest];
  return {
    ...line,
    chars: all.flatMap(({ chars }) => chars),
    text: all.map(({ text }) => text).join(''),
  };
}
