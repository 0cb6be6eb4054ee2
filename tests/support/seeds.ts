import { createHash } from 'node:crypto';
import { readSeed } from '../../src/source/read-seed.ts';
import type { Seed } from '../../src/source/seed.ts';

/** Makes a seed from its lines, as if they had been read from `seeds/<file>`. */
export function seedOf(lines: readonly string[], file = 'test.txt'): Seed {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { seed, problems } = readSeed(file, bytes, sha256(bytes));
  if (!seed) throw new Error(`not a seed: ${problems[0]?.message ?? ''}`);
  return seed;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
