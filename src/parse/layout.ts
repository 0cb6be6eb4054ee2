import { isSpace } from '../model/char.ts';
import { RUN_IN_START } from './genre.ts';
import type { Line } from './line.ts';

/** What the whole text says about how it is set; single lines are judged against it. */
export interface Layout {
  /** The usual number of blank lines between two lines: more of them is where something was taken out. */
  readonly usualBlanks: number;
  /** Whether paragraphs begin with an indent, so that an indented line begins one. */
  readonly indents: boolean;
  /** Whether nearly every paragraph does, so that a line without an indent carries on. */
  readonly indentsAll: boolean;
  /** Whether the pictures of the text left more blank lines than usual behind. */
  readonly picturesLeaveGaps: boolean;
  /** Whether its paragraphs use to begin with a heading that is printed as a sentence (压减审批环节。…). */
  readonly runsIn: boolean;
  /** What the text is about: the first two characters of the places that it names again and again. */
  readonly places: ReadonlySet<string>;
  /** How often two characters begin a line. */
  readonly beginnings: ReadonlyMap<string, number>;
  /** How often two characters stand together in the text. */
  readonly pairs: ReadonlyMap<string, number>;
}

const PROSE = 20;

/** Reads the layout off all lines of a text. */
export function readLayout(lines: readonly Line[]): Layout {
  const indented = lines.filter((line) => line.indented).length;
  const prose = lines.filter(({ text }) => text.length >= PROSE);
  const indentedProse = prose.filter((line) => line.indented).length;
  const indents = indented >= 3 && indented >= lines.length * 0.2;
  const usual = usualBlanks(lines);
  return {
    usualBlanks: usual,
    indents,
    indentsAll: indents && indentedProse >= prose.length * 0.7,
    picturesLeaveGaps: lines.some((line) => leavesGap(line, usual)),
    runsIn: runsIn(prose),
    places: findPlaces(lines),
    beginnings: countBeginnings(lines),
    pairs: countPairs(lines),
  };
}

/** The number of blank lines that stands before most lines. */
export function usualBlanks(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { blanksBefore } of lines.slice(1)) {
    counts.set(blanksBefore, (counts.get(blanksBefore) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Tells whether something was taken out before a line: more blank lines than usual. Where paragraphs stand line by
 * line, a single blank line only sets sections apart.
 */
export function standsAfterGap({ blanksBefore }: Line, layout: Layout): boolean {
  return blanksBefore > Math.max(layout.usualBlanks, 1);
}

function leavesGap({ blanksBefore, text }: Line, usual: number): boolean {
  return blanksBefore > Math.max(usual, 1) && /^[^。！？；]{2,40}[。.]$/.test(text);
}

const FEWEST_RUN_INS = 4;

function runsIn(prose: readonly Line[]): boolean {
  const count = prose.filter(({ text }) => RUN_IN_START.test(text)).length;
  return count >= FEWEST_RUN_INS && count >= prose.length * 0.3;
}

const PLACE =
  /(\p{Script=Han}{2})(?:区(?![域块间位])|县(?![域级])|市(?![场民容政级域值区])|[旗镇乡]|街道)/gu;
const PLACE_AT_START = new RegExp(`(?<=^|[，。：；、“\\s])${PLACE.source}`, 'gu');
const HEAD = 12;
const FEWEST_NAMINGS = 2;

/** A place counts when the lines on top name it, or several others do. */
function findPlaces(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  lines.forEach(({ text }, index) => {
    const weight = index < HEAD ? FEWEST_NAMINGS : 1;
    for (const [, name = ''] of text.matchAll(index < HEAD ? PLACE : PLACE_AT_START)) {
      counts.set(name, (counts.get(name) ?? 0) + weight);
    }
  });
  const often = [...counts].filter(
    ([name, count]) => count > FEWEST_NAMINGS && !/[全我各]/.test(name),
  );
  return new Set(often.map(([name]) => name));
}

/** Whether a text begins with the name of a place that the whole text is about. */
export function beginsWithPlace(text: string, layout: Layout): boolean {
  return layout.places.has(text.slice(0, 2));
}

function countBeginnings(lines: readonly Line[]): Map<string, number> {
  const beginnings = new Map<string, number>();
  for (const { text } of lines) {
    const beginning = text.slice(0, 2);
    beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
  }
  return beginnings;
}

/** Whether other lines of the text begin with the same two characters. */
export function beginsLikeOthers(text: string, layout: Layout): boolean {
  return (layout.beginnings.get(text.slice(0, 2)) ?? 0) > 1;
}

function countPairs(lines: readonly Line[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { text } of lines) {
    let previous = '';
    for (const char of text) {
      if (isSpace(char)) continue;
      const pair = previous + char;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      previous = char;
    }
  }
  return pairs;
}

/** How often the two characters that a join would bring together stand together elsewhere; a mark meets anything. */
export function pairsAcross(layout: Layout, before: string, after: string): number {
  const last = Array.from(before.slice(-2)).at(-1) ?? '';
  const first = Array.from(after.slice(0, 2))[0] ?? '';
  return /\p{L}/u.test(last) ? (layout.pairs.get(last + first) ?? 0) : 0;
}
