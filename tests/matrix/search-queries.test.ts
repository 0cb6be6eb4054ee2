import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeQueries, matchesIn, publishedBlocks } from '../browser/support/search-truth.ts';
import { MissingEngine, type Engine } from './engines/engine.ts';
import { startFirefox } from './engines/firefox.ts';
import { startWebKit } from './engines/webkit.ts';
import { dist } from './matrix-answers.ts';
import { onHost } from './places.ts';
import { ask } from './visit.ts';

const SEED = 20_251_121;
/** Three of each length from 1 to 20: of the texts, changed, and across the border of two blocks. */
const QUERIES = 60;

/** `reports/x/#L5` as the truth says it; hits in the masthead have no block. */
function blockOf(hit: string): string[] {
  const [, slug, id] = /^reports\/([^/]+)\/#(.+)$/.exec(hit) ?? [];
  return slug === undefined || id === undefined ? [] : [`${slug}#${id}`];
}

/** The queries whose answer is not exactly what the texts of the blocks say. */
async function disagreements(engine: Engine, root: string): Promise<string[]> {
  const blocks = await publishedBlocks(root);
  const wrong: string[] = [];
  for (const query of makeQueries(blocks, QUERIES, SEED)) {
    const truth = matchesIn(blocks, query);
    const { counts, hits } = await ask(engine, root, query);
    const expected = [truth.reports, truth.blocks.length, truth.places].join('/');
    const listed = hits.flatMap(blockOf).toSorted();
    if (counts !== expected || listed.join() !== truth.blocks.toSorted().join()) wrong.push(query);
  }
  return wrong;
}

/** The engine, or null where the machine lacks it and need not have it. */
async function startIfThere(start: () => Promise<Engine>): Promise<Engine | null> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof MissingEngine) || process.env.MATRIX === 'all') throw error;
    return null;
  }
}

describe.each([
  ['firefox', startFirefox],
  ['webkit', startWebKit],
])('exact in %s', (_, start) => {
  let engine: Engine | null;

  beforeAll(async () => {
    engine = await startIfThere(start);
  }, 120_000);

  afterAll(async () => {
    await engine?.close();
  });

  for (const base of ['/', '/a/b/']) {
    it(`answers ${QUERIES} seeded queries under ${base}`, { timeout: 300_000 }, async (context) => {
      if (!engine) return context.skip();
      const place = await onHost(dist, base);
      try {
        expect(await disagreements(engine, place.root)).toEqual([]);
      } finally {
        await place.takeDown();
      }
    });
  }
});
