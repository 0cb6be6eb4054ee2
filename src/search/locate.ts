import { tilesOf, encodeUnit } from './units.ts';

/** For each record, the places where something begins, ascending. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** What the index can tell. */
export interface WordSource {
  /** Starts loading what `places` will need. */
  preload(words: readonly string[]): Promise<void>;
  /** The places of all words that begin with `word`. */
  places(word: string): Promise<Places>;
  /** The folded pieces of one record, as they follow one another in the index. */
  units(record: string): Promise<readonly (readonly string[])[]>;
}

export interface IndexFacts {
  /** Units of the longest piece of text. */
  readonly longest: number;
  /** First words of index chunks, as far as longer than one character. */
  readonly starts: readonly string[];
}

/** So many tiles are loaded at once: four characters leave few places. */
const STEP = 2;
/** For so few records it costs less to look into their texts, which will be shown anyway, than to load more tiles. */
const FEW = 4;

/**
 * Finds every place where a folded text occurs, overlapping ones too: the tiles of the text must stand where the text
 * has them. The end of a piece takes a place, where no tile can stand, so nothing reaches from one piece into the next.
 */
export async function locate(
  units: readonly string[],
  index: WordSource,
  { longest, starts }: IndexFacts,
): Promise<Places> {
  if (units.length === 0 || units.length > longest) return new Map();
  const tiles = tilesOf(units);
  if (units.length === 1) await index.preload(chunksOf(encodeUnit(units[0] ?? ''), starts));
  let found: Places | null = null;
  for (const [number, { word, at }] of tiles.entries()) {
    if (number > 0 && number % STEP === 0 && found && found.size <= FEW) {
      return confirm(found, units, index);
    }
    if (number % STEP === 0 && units.length > 1) {
      await index.preload(tiles.slice(number, number + STEP).map((tile) => tile.word));
    }
    const places = await index.places(word);
    found = found ? intersect(found, places, at) : places;
    if (found.size === 0) break;
  }
  return found ?? new Map();
}

/** Keeps the candidates where the text really stands, and within one piece. */
async function confirm(
  candidates: Places,
  units: readonly string[],
  index: WordSource,
): Promise<Places> {
  const confirmed = [...candidates].map(async ([record, starts]) => {
    // As in the index, the end of a piece takes a place.
    const text = (await index.units(record)).flatMap((piece) => [...piece, null]);
    const holds = (start: number) => units.every((unit, offset) => text[start + offset] === unit);
    return [record, starts.filter(holds)] as const;
  });
  return new Map((await Promise.all(confirmed)).filter(([, starts]) => starts.length > 0));
}

/**
 * A query for a single character is a prefix. Pagefind loads the one chunk where the prefix itself would stand; the
 * words that begin with it may go on in the chunks behind.
 */
function chunksOf(prefix: string, starts: readonly string[]): string[] {
  return [prefix, ...starts.filter((start) => start.startsWith(prefix))];
}

/** Keeps the places that have one of the others `at` units further on. */
export function intersect(found: Places, places: Places, at: number): Places {
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
