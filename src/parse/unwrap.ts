import {
  CREDIT,
  FRESH_START,
  NUMBERED,
  NUMBERED_ITEM,
  PAGE_LINE,
  PART_LABEL,
  SALUTATION,
  SESSION,
  SPEAKER,
} from './genre.ts';
import { usualBlanks } from './layout.ts';
import type { Line } from './line.ts';
import { endingOf, endsSentence } from './sentence.ts';

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
  const rows: { line: Line; rest: Line[] }[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const full = width - (widths[index - 1] ?? 0) <= SHORTFALL;
    const carriesOn =
      previous && full && line.blanksBefore <= usual && !begins(line, previous, indents);
    if (carriesOn) rows.at(-1)?.rest.push(line);
    else rows.push({ line, rest: [] });
  });
  return rows.map(({ line, rest }) => (rest.length === 0 ? line : together(line, rest)));
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
function widthOf({ chars, text, indented }: Line): number {
  const length = chars.length > WIDEST ? WIDEST : Array.from(text).length;
  const half = text.slice(0, WIDEST).match(/[\u0020-\u007e]/g)?.length ?? 0;
  return 2 * length - half + (indented ? 4 : 0);
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
  if (indents) return line.indented || (endsSentence(previous.text) && isNumbered(text));
  if (isNumbered(text)) return true;
  if (SALUTATION.test(text) || PART_LABEL.test(text) || CREDIT.test(text)) return true;
  return endsSentence(previous.text) && (FRESH_START.test(text) || text.startsWith('——'));
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
