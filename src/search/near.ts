import { intersect, type Places, type WordSource } from './locate.ts';
import { pairWords } from './units.ts';

/** A part of a query that does occur. */
export interface NearPart {
  readonly units: readonly string[];
  readonly reports: number;
  readonly places: number;
}

/** A longer query is looked at only so far: each pair may need another part of the index. */
const LONGEST = 20;
const AT_MOST = 5;

/**
 * Finds the longest parts of a text that occur, none inside another. Single characters are everywhere and no help.
 */
export async function nearParts(
  units: readonly string[],
  index: Pick<WordSource, 'preload' | 'places'>,
): Promise<NearPart[]> {
  const text = units.slice(0, LONGEST);
  // Without the one that closes a piece.
  const words = pairWords(text).slice(0, -1);
  await index.preload(words);
  const pairs = await Promise.all(words.map((word) => index.places(word)));
  const parts: NearPart[] = [];
  let end = 0;
  for (let start = 0; start < pairs.length; start += 1) {
    const { length, places } = longestFrom(start, pairs);
    // What begins later and ends no later than an earlier part stands inside it.
    if (length === 0 || start + length <= end) continue;
    end = start + length;
    parts.push({ units: text.slice(start, end), reports: places.size, places: count(places) });
  }
  return parts.toSorted((a, b) => b.units.length - a.units.length).slice(0, AT_MOST);
}

/** How far the text from there on occurs in one piece, and where. */
function longestFrom(start: number, pairs: readonly Places[]): { length: number; places: Places } {
  let places: Places = pairs[start] ?? new Map();
  if (places.size === 0) return { length: 0, places };
  for (let at = 1; ; at += 1) {
    const next = intersect(places, pairs[start + at] ?? new Map(), at);
    if (next.size === 0) return { length: at + 1, places };
    places = next;
  }
}

function count(places: Places): number {
  return [...places.values()].reduce((sum, starts) => sum + starts.length, 0);
}
