import { describe, expect, it } from 'vitest';
import type { EngineOptions, StartEngine } from './engines/engine.ts';
import { dist } from './matrix-answers.ts';
import { onHost } from './places.ts';
import { ask } from './visit.ts';

/** What each engine can be told to refuse. Chromium's full storage has a test of its own beside the browser tests. */
const REFUSALS: Readonly<Record<string, readonly (keyof EngineOptions)[]>> = {
  Chromium: ['isPrivate'],
  Firefox: ['isPrivate', 'isFull'],
  WebKit: ['isPrivate'],
};

const TITLES = { isPrivate: 'in a private window', isFull: 'where there is no room to keep it' };

/** Waits until a worker is there, or is not going to be. */
const SETTLE = `
  const registration = await navigator.serviceWorker?.getRegistration();
  for (let i = 0; i < 500 && registration?.installing; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
`;

/** Readers whose browser keeps nothing lose nothing but reading offline. */
export function describeRefusals(name: string, start: StartEngine): void {
  describe('a browser that keeps nothing', () => {
    const refusals = (REFUSALS[name] ?? []).map((option) => [TITLES[option], option] as const);
    it.each(refusals)('shows the site as before %s', async (_title, option) => {
      const engine = await start({ [option]: true });
      const place = await onHost(dist, '/a/b/');
      try {
        for (const page of [
          'index.html',
          'about/index.html',
          'reports/changchun-2024/index.html',
        ]) {
          await engine.open(place.root + page);
          await engine.run(SETTLE);
          expect(await engine.run(`return document.querySelector('h1') !== null`)).toBe(true);
        }
        const { state, hits } = await ask(engine, place.root, '口袋公园');
        expect(state).toBe('done');
        expect(hits.length).toBeGreaterThan(0);
        if (option === 'isFull') {
          await engine.run(SETTLE);
          // Where there is no room at all, Firefox refuses even to be asked.
          const kept = 'return caches.keys().then((names) => names.length, () => 0)';
          expect(await engine.run(kept)).toBe(0);
        }
        expect([...engine.takeErrors(), ...place.failures]).toEqual([]);
      } finally {
        await engine.close();
        await place.takeDown();
      }
    });
  });
}
