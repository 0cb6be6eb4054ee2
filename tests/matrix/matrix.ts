import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../scripts/find-engines.mjs';
import type { Engine, StartEngine } from './engines/engine.ts';
import { askAll, dist } from './matrix-answers.ts';
import { breakSite, inFolder, onHost, type Place } from './places.ts';
import { describeRefusals } from './refusals.ts';
import { describeUpdates } from './updates.ts';
import { untilControlled, walkSite, type Answer } from './visit.ts';

/** True for a request to elsewhere; browsers load parts of their own interface by `data:`. */
function leavesSite(url: string, root: string): boolean {
  return /^(?:https?|wss?|ftp|file):/.test(url) && !url.startsWith(root);
}

/** Opens every page and asks every question; all that is wrong is told at once. */
export async function checkPlace(
  engine: Engine,
  place: Place,
  reference: readonly Answer[],
  { offline, signal }: { offline: boolean; signal: AbortSignal },
): Promise<void> {
  engine.takeErrors();
  engine.takeRequests();
  engine.takeOutside();
  if (offline) {
    await engine.open(`${place.root}index.html`);
    await untilControlled(engine);
    await place.takeDown();
  }
  const walk = await walkSite(engine, place.root, signal);
  const answers = await askAll(engine, place.root);
  const faults = [...walk.faults, ...engine.takeErrors(), ...place.failures];
  const asked = engine.takeRequests().filter((url) => leavesSite(url, place.root));
  const foreign = [...asked, ...engine.takeOutside()];
  expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
  expect(walk.pages.length).toBeGreaterThan(10);
  expect(answers).toEqual(reference);
  expect(answers.filter(({ state }) => state !== 'done')).toEqual([]);
}

const PLACES: readonly [title: string, open: () => Promise<Place>, offline: boolean][] = [
  ['at the root of a host', () => onHost(dist, '/'), false],
  ['under a path', () => onHost(dist, '/a/b/'), false],
  ['from a folder', () => inFolder(dist), false],
  ['offline after one visit', () => onHost(dist, '/'), true],
  ['offline after one visit under a path', () => onHost(dist, '/a/b/'), true],
];

function describePlaces(
  start: StartEngine,
  referenceOf: (engine: Engine) => Answer[] | Promise<Answer[]>,
): void {
  describe('the site', () => {
    let engine: Engine | null = null;
    let reference: Answer[] = [];

    beforeAll(async () => {
      engine = await start();
      reference = await referenceOf(engine);
    });

    afterAll(async () => {
      await engine?.close();
    });

    it('notices what is broken, or the other tests would be worth nothing', async ({ signal }) => {
      if (!engine) throw new Error('There is no engine.');
      const broken = await breakSite(dist);
      const place = await inFolder(broken);
      try {
        const walk = await walkSite(engine, place.root, signal);
        const faults = walk.faults.join('\n');
        expect(faults).toContain('gone.png');
        expect(faults).toContain('a broken script');
        expect(faults).toMatch(/Content.Security.Policy/);
        expect(faults).toContain('blocked.invalid');
        expect(engine.takeRequests().join('\n')).toContain('asked.invalid');
        expect(engine.takeOutside().join('\n')).toContain('asked.invalid');
      } finally {
        await place.takeDown();
        await rm(broken, { recursive: true });
      }
    });

    it.for(PLACES)(
      'shows every page and finds the same %s',
      async ([, open, offline], { signal }) => {
        if (!engine) throw new Error('There is no engine.');
        const place = await open();
        try {
          await checkPlace(engine, place, reference, { offline, signal });
        } finally {
          await place.takeDown();
        }
      },
    );
  });
}

/** Leaves an engine out that the machine lacks, unless all are wanted: then its start fails and tells the remedy. */
function isWanted(name: string): boolean {
  const isHere = ENGINES.some((engine) => engine.name === name && engine.isHere());
  return isHere || process.env.MATRIX === 'all';
}

/** The rows of the matrix: the same tests wherever the site lies. */
export function describeEngine(
  name: string,
  start: StartEngine,
  referenceOf: (engine: Engine) => Answer[] | Promise<Answer[]>,
): void {
  if (!existsSync(dist)) throw new Error('There is no dist folder: run `npm run build` first.');
  describe.skipIf(!isWanted(name))(name, () => {
    describePlaces(start, referenceOf);
    describeUpdates(start);
    describeRefusals(name, start);
  });
}
