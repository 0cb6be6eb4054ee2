import type { Card } from './format.ts';
import type { Simplify } from './fold.ts';
import { locate, type Places, type WordSource } from './locate.ts';
import { foundPieces, type FoundPiece } from './pieces.ts';
import type { Query, Term } from './query.ts';

/** A report in which all wanted terms occur. */
export interface Match {
  /** The number of the report in the index. */
  readonly record: number;
  readonly card: Card;
  readonly pieces: readonly FoundPiece[];
  /** How many places each term has in the report. */
  readonly counts: readonly number[];
  /** Whether every term stands in a block, not in the masthead only. */
  readonly inBlocks: boolean;
}

export interface Library extends WordSource {
  readonly simplify: Simplify;
  /** What is known of a report. */
  card(record: number): Card;
}

/** Finds the reports that a query asks for, with every place in them. */
export async function search(query: Query, library: Library): Promise<Match[]> {
  const found = await findAll(query.wanted, library);
  if (found.length < query.wanted.length) return [];
  let records = recordsInAll(found);
  for (const { units } of query.unwanted) {
    if (records.length === 0) break;
    const unwanted = await locate(units, library);
    records = records.filter((record) => !unwanted.has(record));
  }
  const lengths = query.wanted.map(({ units }) => units.length);
  return records.map((record) => matchOf(record, library.card(record), found, lengths));
}

/** Goes through the terms until one leaves nothing to find; then the list is shorter than that of the terms. */
async function findAll(terms: readonly Term[], library: Library): Promise<Places[]> {
  const found: Places[] = [];
  for (const { units } of terms) {
    const places = await locate(units, library);
    if (places.size === 0) break;
    found.push(places);
  }
  return found;
}

function recordsInAll([first, ...others]: readonly Places[]): number[] {
  const records = [...(first?.keys() ?? [])];
  return records.filter((record) => others.every((places) => places.has(record)));
}

function matchOf(
  record: number,
  card: Card,
  found: readonly Places[],
  lengths: readonly number[],
): Match {
  const starts = found.map((places) => places.get(record) ?? []);
  const pieces = foundPieces(card, starts, lengths);
  const counts = lengths.map(() => 0);
  const blockCounts = lengths.map(() => 0);
  for (const { id, places } of pieces) {
    for (const { term } of places) {
      counts[term] = (counts[term] ?? 0) + 1;
      if (id !== null) blockCounts[term] = (blockCounts[term] ?? 0) + 1;
    }
  }
  return { record, card, pieces, counts, inBlocks: blockCounts.every((count) => count > 0) };
}
