import type { Simplify } from './fold.ts';

/** Reads a table written by `writeTable`: groups of a simplified character and those that it stands for. */
export function readTable(table: string): Simplify {
  const pairs = table.split(' ').flatMap((group) => {
    const [simplified = '', ...others] = Array.from(group);
    return others.map((other) => [other, simplified] as const);
  });
  return new Map(pairs);
}

/**
 * Writes the part of a table that an archive needs. A character whose simplified form occurs nowhere in the archive
 * finds nothing, folded or not, so it is left out: the browser loads a few hundred pairs instead of four thousand.
 */
export function writeTable(simplify: Simplify, occurring: ReadonlySet<string>): string {
  const groups = new Map<string, string>();
  for (const [other, simplified] of simplify) {
    if (!occurring.has(simplified)) continue;
    groups.set(simplified, (groups.get(simplified) ?? simplified) + other);
  }
  return [...groups.values()].join(' ');
}
