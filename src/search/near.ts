import { intersect, locate, type Places } from './locate.ts';
import { foundPieces } from './pieces.ts';
import type { Term } from './query.ts';
import type { Library } from './search.ts';
import { pairWords } from './units.ts';

/** A part of a query that does occur, and how often: counted as the search counts, which will be asked for it next. */
export interface NearPart {
  readonly units: readonly string[];
  readonly reports: number;
  readonly places: number;
}

/** A longer query is looked at only so far: each pair may need another part of the index. */
const LONGEST = 20;
const AT_MOST = 5;
const IDEOGRAPH = /^\p{Script=Han}$/u;

/** Finds the longest parts of what was looked for that occur, none inside another; each word for itself. */
export async function nearParts(terms: readonly Term[], library: Library): Promise<NearPart[]> {
  const texts = upTo(
    LONGEST,
    terms.map(({ units }) => units),
  );
  const parts = new Map<string, NearPart>();
  for (const text of texts) {
    for (const part of await partsOf(text, library)) parts.set(part.units.join(''), part);
  }
  if (parts.size === 0) return characters(texts.flat(), library);
  return [...parts.values()].toSorted((a, b) => b.units.length - a.units.length).slice(0, AT_MOST);
}

function upTo(length: number, texts: readonly (readonly string[])[]): (readonly string[])[] {
  let left = length;
  return texts.flatMap((text) => {
    const part = text.slice(0, left);
    left -= part.length;
    return part.length > 0 ? [part] : [];
  });
}

/** The longest parts of two characters or more. */
async function partsOf(text: readonly string[], library: Library): Promise<NearPart[]> {
  // Without the one that closes a piece.
  const words = pairWords(text).slice(0, -1);
  await library.preload(words);
  const pairs = await Promise.all(words.map((word) => library.places(word)));
  const parts: NearPart[] = [];
  let end = 0;
  for (let start = 0; start < pairs.length; start += 1) {
    const { length, places } = longestFrom(start, pairs);
    // What begins later and ends no later than an earlier part stands inside it.
    if (length === 0 || start + length <= end) continue;
    end = start + length;
    parts.push(count(text.slice(start, end), places, library));
  }
  return parts;
}

/** Single characters are everywhere: they only help where nothing longer occurs. */
async function characters(units: readonly string[], library: Library): Promise<NearPart[]> {
  const ideographs = new Set(units.filter((unit) => IDEOGRAPH.test(unit)));
  const parts: NearPart[] = [];
  for (const unit of [...ideographs].slice(0, AT_MOST)) {
    const places = await locate([unit], library);
    if (places.size > 0) parts.push(count([unit], places, library));
  }
  return parts;
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

function count(units: readonly string[], places: Places, library: Library): NearPart {
  const counts = [...places].map(([record, starts]) =>
    foundPieces(library.card(record), [starts], [units.length])
      .filter(({ id }) => id !== null)
      .reduce((sum, piece) => sum + piece.places.length, 0),
  );
  return {
    units,
    reports: counts.filter((number) => number > 0).length,
    places: counts.reduce((sum, number) => sum + number, 0),
  };
}
