import type { PieceKind } from './format.ts';
import type { FoundPiece } from './pieces.ts';
import type { Match } from './search.ts';
import { sum } from './sum.ts';

/** How much a place counts by where it stands; 1 where nothing is said. */
const WEIGHTS: Partial<Readonly<Record<PieceKind, number>>> = {
  title: 6,
  kicker: 4,
  deck: 3,
  heading: 3,
};
/** The usual constants of BM25: how fast further places count less, and how much the length of a report counts. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/**
 * Orders reports by BM25 (Robertson and Zaragoza 2009) with places in headings counting more, so that a report that
 * speaks of the matter densely and in its headings comes first. Blocks that hold several of the terms add to it.
 */
export function byRelevance(matches: readonly Match[], reports: number): Match[] {
  const lengths = matches.map(({ card }) => card.units);
  const average = sum(lengths) / Math.max(1, matches.length);
  const scores = new Map(
    matches.map((match, index) => {
      const relative = (lengths[index] ?? 0) / Math.max(1, average);
      return [match, scoreOf(match, relative, rarity(matches.length, reports))];
    }),
  );
  return matches.toSorted(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || byYear(a, b) || bySlug(a, b),
  );
}

/** The newest first. */
export function newestFirst(matches: readonly Match[]): Match[] {
  return matches.toSorted((a, b) => byYear(a, b) || bySlug(a, b));
}

/** Pieces that hold more of the terms first; then as they stand in the report. */
export function inReadingOrder(pieces: readonly FoundPiece[]): FoundPiece[] {
  return pieces.toSorted((a, b) => termsIn(b) - termsIn(a) || a.index - b.index);
}

function scoreOf({ pieces, counts }: Match, relativeLength: number, idf: number): number {
  const norm = SATURATION * (1 - LENGTH + LENGTH * relativeLength);
  const weights = counts.map(() => 0);
  let together = 1;
  for (const piece of pieces) {
    const weight = weightOf(piece);
    for (const { term } of piece.places) weights[term] = (weights[term] ?? 0) + weight;
    if (counts.length > 1) together = Math.max(together, termsIn(piece));
  }
  const terms = weights.map((weight) => (idf * weight * (SATURATION + 1)) / (weight + norm));
  return sum(terms) + together - 1;
}

function weightOf({ kind }: FoundPiece): number {
  return WEIGHTS[kind] ?? 1;
}

function termsIn({ places }: FoundPiece): number {
  return new Set(places.map(({ term }) => term)).size;
}

function rarity(matching: number, reports: number): number {
  return Math.log(1 + (reports - matching + 0.5) / (matching + 0.5));
}

function byYear(a: Match, b: Match): number {
  return (b.card.year ?? 0) - (a.card.year ?? 0);
}

function bySlug(a: Match, b: Match): number {
  if (a.card.slug === b.card.slug) return 0;
  return a.card.slug < b.card.slug ? -1 : 1;
}
