import { KIND_LETTERS, PART_LETTERS, type Card, type Part, type PieceKind } from './format.ts';
import { piecesBySlot, SLOT, startsOf } from './slots.ts';

/** An occurrence of a term in a piece. */
export interface Place {
  /** Which of the query's terms. */
  readonly term: number;
  /** Its first unit, counted from the beginning of the piece. */
  readonly start: number;
  readonly length: number;
}

/** A piece of a report with what was found in it. */
export interface FoundPiece {
  /** Its number among the pieces of the report. */
  readonly index: number;
  /** null for a field of the masthead. */
  readonly id: string | null;
  readonly kind: PieceKind;
  readonly part: Part;
  readonly places: readonly Place[];
}

const KINDS = invert(KIND_LETTERS);
const PARTS = invert(PART_LETTERS);

/**
 * Tells which pieces the places of a report are in.
 * @param starts for each term, the places in the report where it begins, ascending
 */
export function foundPieces(
  card: Card,
  starts: readonly (readonly number[])[],
  lengths: readonly number[],
): FoundPiece[] {
  const byPiece = new Map<number, Place[]>();
  const { owners, begins } = layoutOf(card);
  starts.forEach((places, term) => {
    const length = lengths[term] ?? 0;
    let free = 0;
    for (const place of places) {
      // Occurrences that overlap an earlier one of the same term are the same place to a reader.
      if (place < free) continue;
      free = place + length;
      const piece = owners[Math.floor(place / SLOT)] ?? 0;
      const found = { term, start: place - (begins[piece] ?? 0), length };
      const list = byPiece.get(piece);
      if (list) list.push(found);
      else byPiece.set(piece, [found]);
    }
  });
  const pieces = describe(card, byPiece);
  return starts.length > 1 ? inOrder(pieces) : pieces;
}

/** Reckoned once for each card: a frequent word asks for those of a thousand reports. */
const layouts = new WeakMap<Card, { owners: readonly number[]; begins: readonly number[] }>();

function layoutOf(card: Card) {
  const layout = layouts.get(card) ?? {
    owners: piecesBySlot(card.slots),
    begins: startsOf(card.slots),
  };
  layouts.set(card, layout);
  return layout;
}

function describe(card: Card, byPiece: ReadonlyMap<number, Place[]>): FoundPiece[] {
  const fields = card.kinds.length - card.ids.length;
  return Array.from(byPiece, ([index, places]) => ({
    index,
    id: card.ids[index - fields] ?? null,
    kind: KINDS[card.kinds[index] ?? ''] ?? 'paragraph',
    part: PARTS[card.parts[index] ?? ''] ?? 'other',
    places,
  }));
}

/** The places of one term ascend already. */
function inOrder(pieces: readonly FoundPiece[]): FoundPiece[] {
  return pieces
    .map((piece) => ({ ...piece, places: piece.places.toSorted((a, b) => a.start - b.start) }))
    .sort((a, b) => a.index - b.index);
}

function invert<T extends string>(
  letters: Readonly<Record<T, string>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries<string>(letters).map(([key, letter]) => [letter, key as T]),
  );
}
