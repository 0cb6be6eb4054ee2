/** A source of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, not including, `end`. */
export function below(end: number, random: () => number): number {
  return Math.floor(random() * end);
}

export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
