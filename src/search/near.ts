import { locate, type IndexFacts, type Places, type WordSource } from './locate.ts';

/** A part of a query that does occur. */
export interface NearPart {
  readonly units: readonly string[];
  readonly reports: number;
  readonly places: number;
}

/** A longer query is looked at only so far. */
const LONGEST = 40;
const AT_MOST = 5;

/**
 * Finds the longest parts of a text that occur, none inside another. Single characters are everywhere and no help.
 */
export async function nearParts(
  units: readonly string[],
  index: WordSource,
  facts: IndexFacts,
): Promise<NearPart[]> {
  const text = units.slice(0, LONGEST);
  const parts: NearPart[] = [];
  let end = 0;
  for (let start = 0; start < text.length - 1; start += 1) {
    let part: NearPart | null = null;
    // What begins later and ends no later than an earlier part stands inside it.
    for (let length = Math.max(2, end - start + 1); start + length <= text.length; length += 1) {
      const candidate = text.slice(start, start + length);
      const places = await locate(candidate, index, facts);
      if (places.size === 0) break;
      part = { units: candidate, reports: places.size, places: count(places) };
      end = start + length;
    }
    if (part) parts.push(part);
  }
  return parts.toSorted((a, b) => b.units.length - a.units.length).slice(0, AT_MOST);
}

function count(places: Places): number {
  return [...places.values()].reduce((sum, starts) => sum + starts.length, 0);
}
