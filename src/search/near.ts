import { intersect, locate, type Places } from './locate.ts';
import { foundPieces } from './pieces.ts';
import type { Term } from './query.ts';
import type { Library } from './search.ts';
import { pairWords } from './units.ts';
import { sum } from './sum.ts';

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

/** Finds the longest parts of what was looked for that occur, none over another; each word for itself. */
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
  return apart(longestRuns(pairs)).map(({ start, end }) => {
    return count(text.slice(start, end), placesOf(pairs.slice(start, end - 1)), library);
  });
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The runs of characters that occur in one piece and cannot be made longer. */
function longestRuns(pairs: readonly Places[]): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < pairs.length; start += 1) {
    let end = start;
    let places = pairs[start];
    while (places && places.size > 0) {
      end += 1;
      const next = pairs[end];
      places = next && intersect(places, next, end - start);
    }
    // Of so many pairs; the characters are one more. What ends no later than an earlier run stands inside it.
    if (end > start && end + 1 > (runs.at(-1)?.end ?? 0)) runs.push({ start, end: end + 1 });
  }
  return runs;
}

/** Where two runs overlap, the shorter gives way if enough is left of it: what begins in the middle of a word helps nobody. */
function apart(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const { start, end } of runs.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const from = Math.max(start, ...kept.filter((run) => run.start <= start).map((run) => run.end));
    const to = Math.min(end, ...kept.filter((run) => run.start > start).map((run) => run.start));
    kept.push(to - from > 1 ? { start: from, end: to } : { start, end });
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Where the characters of pairs that follow one another stand together. */
function placesOf([first, ...others]: readonly Places[]): Places {
  return others.reduce<Places>(
    (found, places, index) => intersect(found, places, index + 1),
    first ?? new Map(),
  );
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

function count(units: readonly string[], places: Places, library: Library): NearPart {
  const counts = [...places].map(([record, starts]) =>
    sum(
      foundPieces(library.card(record), [starts], [units.length])
        .filter(({ id }) => id !== null)
        .map((piece) => piece.places.length),
    ),
  );
  return {
    units,
    reports: counts.filter((number) => number > 0).length,
    places: sum(counts),
  };
}
