import { tilesOf, encodeUnit } from './units.ts';

/** For each record, the places where something begins, ascending. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** What the index can tell. */
export interface WordSource {
  /** Starts loading what `places` will need. */
  preload(words: readonly string[]): Promise<void>;
  /** The places of all words that begin with `word`. */
  places(word: string): Promise<Places>;
}

export interface IndexFacts {
  /** Units of the longest piece of text. */
  readonly longest: number;
  /** First words of index chunks, as far as longer than one character. */
  readonly starts: readonly string[];
}

/** More tiles than this are loaded only when those before them have left something to find. */
const AT_ONCE = 8;

/**
 * Finds every place where a folded text occurs, overlapping ones too: the tiles of the text must stand where the text
 * has them. Every piece ends in a word of its own, so no place reaches from one piece into the next.
 */
export async function locate(
  units: readonly string[],
  index: WordSource,
  { longest, starts }: IndexFacts,
): Promise<Places> {
  if (units.length === 0 || units.length > longest) return new Map();
  const tiles = tilesOf(units);
  await index.preload(
    units.length === 1
      ? chunksOf(encodeUnit(units[0] ?? ''), starts)
      : tiles.slice(0, AT_ONCE).map(({ word }) => word),
  );
  let found: Places | null = null;
  for (const { word, at } of tiles) {
    const places = await index.places(word);
    found = found ? intersect(found, places, at) : places;
    if (found.size === 0) break;
  }
  return found ?? new Map();
}

/**
 * A query for a single character is a prefix. Pagefind loads the one chunk where the prefix itself would stand; the
 * words that begin with it may go on in the chunks behind.
 */
function chunksOf(prefix: string, starts: readonly string[]): string[] {
  return [prefix, ...starts.filter((start) => start.startsWith(prefix))];
}

function intersect(found: Places, places: Places, at: number): Places {
  const kept = new Map<string, readonly number[]>();
  for (const [record, candidates] of found) {
    const others = places.get(record);
    if (!others) continue;
    const starts = shared(candidates, others, at);
    if (starts.length > 0) kept.set(record, starts);
  }
  return kept;
}

/** The candidates that have one of the others `at` units further on; both ascend. */
function shared(candidates: readonly number[], others: readonly number[], at: number): number[] {
  let next = 0;
  return candidates.filter((candidate) => {
    while ((others[next] ?? Infinity) < candidate + at) next += 1;
    return others[next] === candidate + at;
  });
}
