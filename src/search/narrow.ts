import type { FoundPiece } from './pieces.ts';
import type { Match } from './search.ts';
import { sum } from './sum.ts';

/** By what results can be narrowed. */
export const facets = ['district', 'level', 'year', 'part', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** The chosen values of each facet; none means all. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTERS: Filters = { district: [], level: [], year: [], part: [], kind: [] };

/** How many reports, blocks and places match. Fields of the masthead are shown, but they are no blocks. */
export interface Totals {
  readonly reports: number;
  readonly blocks: number;
  readonly places: number;
}

/** Keeps what passes the filters; reports in which nothing is left are left out. */
export function narrow(matches: readonly Match[], filters: Filters): Match[] {
  const chosen = facets.filter((facet) => filters[facet].length > 0);
  if (chosen.length === 0) return [...matches];
  return matches.flatMap((match) => {
    const pieces = match.pieces.filter((piece) =>
      chosen.every((facet) => passes(filters[facet], valueOf(facet, match, piece))),
    );
    return pieces.length > 0 ? [{ ...match, pieces }] : [];
  });
}

/** Counts what a narrowed result holds. */
export function totalsOf(matches: readonly Match[]): Totals {
  const counted = matches.filter(isCounted);
  const blocks = counted.map(({ pieces }) => pieces.filter(({ id }) => id !== null).length);
  return { reports: counted.length, blocks: sum(blocks), places: sum(counted.map(placesIn)) };
}

/** How many places of a report count: those in its blocks. */
export function placesIn(match: Match): number {
  if (!isCounted(match)) return 0;
  return sum(match.pieces.map(({ id, places }) => (id === null ? 0 : places.length)));
}

/** A report in which a term stands in the masthead only is listed, but it is not counted. */
export function isCounted({ pieces, inBlocks }: Match): boolean {
  return inBlocks && pieces.some(({ id }) => id !== null);
}

/** For each value of a facet how many places it would leave, all other filters being as they are. */
export function countsBy(
  facet: Facet,
  matches: readonly Match[],
  filters: Filters,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const match of narrow(matches, { ...filters, [facet]: [] })) {
    if (!isCounted(match)) continue;
    for (const piece of match.pieces) {
      const value = valueOf(facet, match, piece);
      if (piece.id === null || value === null) continue;
      counts.set(value, (counts.get(value) ?? 0) + piece.places.length);
    }
  }
  return counts;
}

function passes(chosen: readonly string[], value: string | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

function valueOf(facet: Facet, { card }: Match, piece: FoundPiece): string | null {
  switch (facet) {
    case 'district':
      return card.district?.slug ?? null;
    case 'level':
      return card.district?.level ?? null;
    case 'year':
      return card.year === null ? null : String(card.year);
    case 'part':
      return piece.id === null ? null : piece.part;
    case 'kind':
      return piece.id === null ? null : piece.kind;
  }
}
