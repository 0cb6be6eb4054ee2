import type { Folded } from './fold.ts';
import type { Place } from './pieces.ts';
import type { Term } from './query.ts';

/**
 * Whether a text has each term where the index says that it stands. Index and texts are files of their own: a browser
 * may have kept one of them from before an update, and a place that does not read as the query is no hit.
 */
export function readsAsFound(
  { units }: Folded,
  places: readonly Place[],
  terms: readonly Pick<Term, 'units'>[],
): boolean {
  return places.every(({ term, start, length }) => {
    const wanted = terms[term]?.units ?? [];
    return wanted.length === length && wanted.every((unit, at) => units[start + at] === unit);
  });
}
