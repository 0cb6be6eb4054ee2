/**
 * The files that stand beside Pagefind's own in `pagefind/`. They tell the browser which block a place of the index
 * is in, what a report is called, and how it reads.
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

/** `pagefind/archive.json`, the one file of ours with a fixed name. */
export interface Archive {
  /** Names this state of the index; part of every address that could be cached. */
  readonly tag: string;
  /** `Core` in JSON, compressed with gzip, in base64: one request, and small on hosts that compress nothing. */
  readonly core: string;
}

/** What every search needs. */
export interface Core {
  readonly reports: number;
  /** Units of the longest piece: nothing longer can be found. */
  readonly longest: number;
  /** See `simplify.ts`. */
  readonly simplify: string;
  /** Folders with further Pagefind indexes, to be merged. */
  readonly shards: readonly string[];
  /** The file with the upper bounds of chunks behind which the words of one character go on: gzip of JSON. */
  readonly bounds: string;
  /** The districts, by sound. */
  readonly districts: readonly Name[];
  /** The file with the headings, by sound: gzip of JSON. */
  readonly headings: string;
  readonly cards: Cards;
}

/** What is known of one report. Pieces are the masthead fields and the blocks, in the order of the index. */
export interface Card {
  readonly slug: string;
  /** Empty where the district tells the reports apart until their texts are there. */
  readonly title: string;
  readonly district: Report['district'];
  readonly year: number | null;
  /** Its length in units. */
  readonly units: number;
  /** How many slots of the index each piece takes: see `slots.ts`. */
  readonly slots: readonly number[];
  /** For each piece: see `KIND_LETTERS`. */
  readonly kinds: string;
  /** For each piece: see `PART_LETTERS`. */
  readonly parts: string;
  /** Of the blocks, which are the last pieces. */
  readonly ids: readonly string[];
}

/** The cards of all reports, by their numbers in the index, field by field: see `cards.ts`. */
export interface Cards {
  readonly districts: readonly NonNullable<Report['district']>[];
  readonly slug: readonly string[];
  readonly title: readonly string[];
  /** Place among `districts`, or -1. */
  readonly district: readonly number[];
  readonly year: readonly (number | null)[];
  readonly units: readonly number[];
  readonly slots: readonly string[];
  readonly kinds: readonly string[];
  readonly parts: readonly string[];
  readonly ids: readonly string[];
}

/** How one report reads: its title, the texts of its pieces, and the level of each heading (0 for everything else). */
export interface ReportText {
  readonly title: string;
  readonly texts: readonly string[];
  readonly levels: readonly number[];
}

/** Chinese compresses to a tenth less from two bytes a character than from three. Files of texts are gzip of JSON. */
export const TEXT_ENCODING = 'utf-16le';

export const ARCHIVE_FILE = 'archive.json';
export const textFile = (slug: string): string => `text/${slug}.pf_text`;
