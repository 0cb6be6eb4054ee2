/**
 * Where the pieces of a report stand in the index. Each begins at a multiple of `SLOT`, so the place of a word tells
 * the piece it is in, and nothing has to be loaded to count the blocks of a thousand reports.
 */

/**
 * Places in a slot. Most paragraphs fit into one; a longer piece takes several. (Larger slots would make the steps
 * between places longer to write down.)
 */
export const SLOT = 256;

/** How many slots a piece takes. At least one place stays free, so that nothing goes on into the next piece. */
export function slotsFor(units: number): number {
  return Math.floor(units / SLOT) + 1;
}

/** The place at which each piece begins. */
export function startsOf(slots: readonly number[]): number[] {
  let next = 0;
  return slots.map((count) => {
    const start = next;
    next += count * SLOT;
    return start;
  });
}

/** For each slot, the number of the piece that it belongs to. */
export function piecesBySlot(slots: readonly number[]): number[] {
  return slots.flatMap((count, piece) => new Array<number>(count).fill(piece));
}
