/**
 * The files that stand beside Pagefind's own in `pagefind/`. They tell the browser which block a place of the index
 * is in, what a report is called, and how it reads. All but `archive.json` are compressed with gzip, as Pagefind's are.
 */
import type { Block, Report } from '../model/report.ts';
import type { Name } from './names.ts';

/** A part of a report, as the facets name it: 回顾, 展望, 其他. */
export type Part = 'past' | 'future' | 'other';

/** A masthead field, or a kind of block. */
export type PieceKind = 'kicker' | 'title' | 'deck' | 'byline' | Block['kind'];

/** One letter for each kind, so that the kinds of all pieces of a report are one short string. */
export const KIND_LETTERS: Readonly<Record<PieceKind, string>> = {
  kicker: 'k',
  title: 't',
  deck: 'd',
  byline: 'y',
  heading: 'h',
  paragraph: 'p',
  'list-item': 'l',
  quote: 'q',
  caption: 'c',
  credit: 'r',
  gap: 'g',
};

export const PART_LETTERS: Readonly<Record<Part, string>> = { past: 'p', future: 'f', other: 'o' };

/** `pagefind/archive.json`: what every search needs. */
export interface Archive {
  /** Names this state of the index; part of every address that could be cached. */
  readonly tag: string;
  readonly reports: number;
  /** Units of the longest piece: nothing longer can be found. */
  readonly longest: number;
  /** See `simplify.ts`. */
  readonly simplify: string;
  /** Folders with further Pagefind indexes, to be merged. */
  readonly shards: readonly string[];
  /** First words of index chunks that begin in the midst of the words with one first character. */
  readonly starts: readonly string[];
  /** The districts, by sound. */
  readonly districts: readonly Name[];
  /** The file with the headings, by sound. */
  readonly headings: string;
  /** In the order of `from`. */
  readonly bundles: readonly { readonly from: string; readonly file: string }[];
}

/** What a bundle says of one report. Pieces are the masthead fields and the blocks, in the order of the index. */
export interface Card {
  /** The name of Pagefind's record. */
  readonly record: string;
  readonly slug: string;
  readonly title: string;
  readonly district: Report['district'];
  readonly year: number | null;
  /** Units of each piece: see `writeLengths`. */
  readonly lengths: string;
  /** For each piece: see `KIND_LETTERS`. */
  readonly kinds: string;
  /** For each piece: see `PART_LETTERS`. */
  readonly parts: string;
  /** Ids of the blocks without the L, separated by spaces. */
  readonly ids: string;
}

/** Some reports whose records have neighbouring names. */
export interface Bundle {
  readonly cards: readonly Card[];
}

/** How one report reads: the texts of its pieces, and the level of each heading (0 for everything else). */
export interface ReportText {
  /** The same as in the bundle: whoever loads the texts of a few reports needs no bundles. */
  readonly card: Card;
  readonly texts: readonly string[];
  readonly levels: readonly number[];
}

/** Above the signs that JSON escapes. */
const FIRST_CODE = 0x5d;
const SURROGATES = { first: 0xd800, count: 0x800 };

/** Writes numbers as one character each: a third of what lists of digits weigh, compressed. */
export function writeLengths(lengths: readonly number[]): string {
  const codes = lengths.map((length) => length + FIRST_CODE);
  const { first, count } = SURROGATES;
  return String.fromCodePoint(...codes.map((code) => (code < first ? code : code + count)));
}

export function readLengths(text: string): number[] {
  const { first, count } = SURROGATES;
  return Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? FIRST_CODE;
    return (code < first ? code : code - count) - FIRST_CODE;
  });
}

export const ARCHIVE_FILE = 'archive.json';
export const textFile = (record: string): string => `text/${record}.pf_text`;
