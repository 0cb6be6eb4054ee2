import type { Report } from '../model/report.ts';
import { foldUnits, type Simplify } from './fold.ts';
import {
  KIND_LETTERS,
  PART_LETTERS,
  type Card,
  type Part,
  type PieceKind,
  type ReportText,
} from './format.ts';
import { partsOf } from './parts.ts';
import { SLOT, slotsFor } from './slots.ts';
import { pairWords } from './units.ts';

/** A piece of text that is searched as one: nothing matches across two of them. */
export interface Piece {
  readonly kind: PieceKind;
  readonly level: number;
  readonly part: Part;
  /** null for a field of the masthead. */
  readonly id: string | null;
  readonly text: string;
}

/** One report, ready for the index. */
export interface IndexRecord {
  readonly slug: string;
  /** What Pagefind indexes: the pairs of all pieces. */
  readonly content: string;
  readonly card: Card;
  readonly text: ReportText;
  /** Units of the longest piece. */
  readonly longest: number;
  /** The folded characters that occur in it. */
  readonly units: ReadonlySet<string>;
}

/** The searchable pieces of a report: the fields of its masthead, then its blocks. */
export function piecesOf(report: Report): Piece[] {
  const field = (kind: PieceKind, text: string | null): Piece[] =>
    text ? [{ kind, level: 0, part: 'other', id: null, text }] : [];
  const parts = partsOf(report);
  return [
    ...field('kicker', report.kicker),
    ...field('title', report.title),
    ...field('deck', report.deck),
    ...report.byline.flatMap((text) => field('byline', text)),
    ...report.blocks.map(({ kind, level, id, text }, index) => {
      return { kind, level: level ?? 0, part: parts[index] ?? 'other', id, text };
    }),
  ];
}

/** Makes the one record of a report. */
export function recordOf(report: Report, simplify: Simplify): IndexRecord {
  const pieces = piecesOf(report);
  const folded = pieces.map(({ text }) => foldUnits(text, simplify));
  const title = report.title || report.source.file;
  return {
    slug: report.slug,
    content: folded.flatMap((units) => inSlots(pairWords(units))).join(' '),
    card: {
      slug: report.slug,
      title: report.district ? '' : title,
      district: report.district,
      year: report.year,
      units: folded.reduce((sum, { length }) => sum + length, 0),
      slots: folded.map(({ length }) => slotsFor(length)),
      kinds: pieces.map(({ kind }) => KIND_LETTERS[kind]).join(''),
      parts: pieces.map(({ part }) => PART_LETTERS[part]).join(''),
      ids: pieces.flatMap(({ id }) => id ?? []),
    },
    text: {
      title,
      texts: pieces.map(({ text }) => text),
      levels: pieces.map(({ level }) => level),
    },
    longest: Math.max(0, ...folded.map(({ length }) => length)),
    units: new Set(folded.flat()),
  };
}

/** Takes a place in Pagefind's index, and none of its words. */
const NO_WORD = '.';

function inSlots(words: readonly string[]): string[] {
  const free = slotsFor(words.length) * SLOT - words.length;
  return [...words, ...new Array<string>(free).fill(NO_WORD)];
}
