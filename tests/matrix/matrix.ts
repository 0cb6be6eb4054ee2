import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MissingEngine, type Engine } from './engines/engine.ts';
import { askAll, dist } from './matrix-answers.ts';
import { breakSite, inFolder, onHost, type Place } from './places.ts';
import { walkSite, type Answer, type Walk } from './visit.ts';

/** Waits until the first visit has everything in store that it keeps. */
async function settleOffline(engine: Engine, root: string): Promise<void> {
  await engine.open(`${root}index.html`);
  await engine.inspect?.([`${root}index.html`]);
  await engine.run(`
    await navigator.serviceWorker.ready;
    for (let i = 0; i < 100 && !navigator.serviceWorker.controller; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  `);
}

/** True for a request to elsewhere; browsers load parts of their own interface by `data:`. */
function leavesSite(url: string, root: string): boolean {
  return /^(?:https?|wss?|ftp|file):/.test(url) && !url.startsWith(root);
}

function addressesOf({ pages }: Walk, root: string): string[] {
  return pages.map((page) => root + encodeURI(page));
}

/** Starts an engine; null, with the remedy told, where the machine lacks it and need not have it. */
async function startOrSkip(start: () => Promise<Engine>): Promise<Engine | null> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof MissingEngine) || process.env.MATRIX === 'all') throw error;
    console.warn(error.message);
    return null;
  }
}

/** The rows of the matrix: the same tests wherever the site lies. */
export function describeEngine(
  name: string,
  start: () => Promise<Engine>,
  referenceOf: (engine: Engine) => Answer[] | Promise<Answer[]>,
): void {
  describe(name, () => {
    let engine: Engine | null = null;
    let reference: Answer[] = [];

    beforeAll(async () => {
      if (!existsSync(dist)) throw new Error('There is no dist folder: run `npm run build` first.');
      engine = await startOrSkip(start);
      if (engine) reference = await referenceOf(engine);
    }, 120_000);

    afterAll(async () => {
      await engine?.close();
    });

    async function check(place: Place, offline: boolean): Promise<void> {
      if (!engine) throw new Error('There is no engine.');
      engine.takeErrors();
      engine.takeRequests();
      if (offline) {
        await settleOffline(engine, place.root);
        await place.takeDown();
      }
      const walk = await walkSite(engine, place.root);
      const inspected = await engine.inspect?.(addressesOf(walk, place.root));
      const answers = await askAll(engine, place.root);
      const faults = [
        ...walk.faults,
        ...(inspected ?? []),
        ...engine.takeErrors(),
        ...place.failures,
      ];
      const foreign = engine.takeRequests().filter((url) => leavesSite(url, place.root));
      expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
      expect(walk.pages.length).toBeGreaterThan(10);
      expect(answers).toEqual(reference);
      expect(answers.filter(({ state }) => state !== 'done')).toEqual([]);
    }

    it(
      'notices what is broken, or the other tests would be worth nothing',
      { timeout: 120_000 },
      async (context) => {
        if (!engine) return context.skip();
        const broken = await breakSite(dist);
        const place = await inFolder(broken);
        try {
          const walk = await walkSite(engine, place.root);
          const inspected = await engine.inspect?.(addressesOf(walk, place.root));
          const faults = [...walk.faults, ...(inspected ?? [])].join('\n');
          expect(faults).toContain('gone.png');
          expect(faults).toContain('a broken script');
          expect(faults).toMatch(/Content.Security.Policy/);
          expect(faults).toContain('elsewhere.invalid');
        } finally {
          await place.takeDown();
          await rm(broken, { recursive: true });
        }
      },
    );

    const rows: readonly [string, () => Promise<Place>, boolean][] = [
      ['at the root of a host', () => onHost(dist, '/'), false],
      ['under a path', () => onHost(dist, '/a/b/'), false],
      ['from a folder', () => inFolder(dist), false],
      ['offline after one visit', () => onHost(dist, '/'), true],
      ['offline after one visit under a path', () => onHost(dist, '/a/b/'), true],
    ];
    for (const [title, open, offline] of rows) {
      it(`shows every page and finds the same ${title}`, { timeout: 300_000 }, async (context) => {
        if (!engine) return context.skip();
        const place = await open();
        try {
          await check(place, offline);
        } finally {
          await place.takeDown();
        }
      });
    }
  });
}
