import { slotsFor, startsOf } from './slots.ts';
import { tilesOf } from './units.ts';

/** For each report, by its number, the places where something begins, ascending. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What the index can tell. */
export interface WordSource {
  /** Loads what `places` will need, of several words at once. */
  preload(words: readonly string[]): Promise<void>;
  /** The places of all words that begin with `word`. */
  places(word: string): Promise<Places>;
  /** The folded pieces of one report, in the order of the index. */
  units(record: number): Promise<readonly (readonly string[])[]>;
  /** Units of the longest piece of text. */
  readonly longest: number;
}

/** So many tiles are loaded at once: four characters leave few places. */
const STEP = 2;
/** For so few records it costs less to look into their texts, which will be shown anyway, than to load more tiles. */
const FEW = 4;

/**
 * Finds every place where a folded text occurs, overlapping ones too: the tiles of the text must stand where the text
 * has them. Behind each piece a place is free, where no tile can stand, so nothing reaches from one piece into the next.
 */
export async function locate(units: readonly string[], index: WordSource): Promise<Places> {
  if (units.length === 0 || units.length > index.longest) return new Map();
  const tiles = tilesOf(units);
  let found: Places | null = null;
  for (const [number, { word, at }] of tiles.entries()) {
    if (number > 0 && number % STEP === 0 && found && found.size <= FEW) {
      return confirm(found, units, index);
    }
    if (number % STEP === 0) {
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
    const text = inPlaces(await index.units(record));
    const holds = (start: number) => units.every((unit, offset) => text[start + offset] === unit);
    return [record, starts.filter(holds)] as const;
  });
  return new Map((await Promise.all(confirmed)).filter(([, starts]) => starts.length > 0));
}

/** Each unit at its place in the index; between the pieces there is nothing. */
function inPlaces(pieces: readonly (readonly string[])[]): readonly (string | undefined)[] {
  const starts = startsOf(pieces.map(({ length }) => slotsFor(length)));
  const text: string[] = [];
  pieces.forEach((piece, number) => {
    piece.forEach((unit, offset) => (text[(starts[number] ?? 0) + offset] = unit));
  });
  return text;
}

/** Keeps the places that have one of the others `at` units further on. */
export function intersect(found: Places, places: Places, at: number): Places {
  const kept = new Map<number, readonly number[]>();
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
