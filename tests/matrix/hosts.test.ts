import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { headerPolicy } from '../../src/finish/policy.ts';
import { inlineHashes } from '../../src/finish/inline-code.ts';
import { startChromium } from './engines/chromium.ts';
import type { Engine } from './engines/engine.ts';
import { dist } from './matrix-answers.ts';
import { checkPlace } from './matrix.ts';
import { onHost } from './places.ts';
import { until } from './visit.ts';
import {
  edgeHost,
  objectStore,
  pagesHost,
  readHeaderRules,
  type HostKind,
} from '../support/host-kinds.ts';

let engine: Engine | null = null;

beforeAll(async () => {
  engine = await startChromium();
});

afterAll(async () => {
  await engine?.close();
});

function running(): Engine {
  if (!engine) throw new Error('There is no engine.');
  return engine;
}

const HOSTS: readonly [title: string, kind: HostKind, base: string][] = [
  ['GitHub or GitLab Pages, as pages of a project', pagesHost, '/changchun-work-reports/'],
  ['Cloudflare Pages and its like', edgeHost, '/'],
  ['an object store without an index of folders', objectStore, '/bucket/archive/'],
];

const VISITS = [
  ...HOSTS.map(([title, ...host]) => [title, 'with network', false, ...host] as const),
  // Pages of a project answer a worker as any other host does.
  ...HOSTS.slice(1).map(
    ([title, ...host]) => [title, 'offline after one visit', true, ...host] as const,
  ),
];

it.for(VISITS)(
  'a host like %s shows every page and finds the same (%s)',
  async ([, , offline, kind, base], { signal }) => {
    const place = await onHost(dist, base, kind);
    try {
      await checkPlace(running(), place, inject('answers'), { offline, signal });
    } finally {
      await place.takeDown();
    }
  },
);

describe.each(HOSTS.slice(0, 2))('a host like %s', (_title, kind, base) => {
  it('leads a reader who left out the slash, and shows the 404 page at any depth', async () => {
    const place = await onHost(dist, base, kind);
    try {
      await running().open(`${place.root}about`);
      expect(await running().run('return location.pathname')).toBe(`${base}about/`);
      await running().open(`${place.root}reports/nowhere/at/all`);
      const isSettled = `return document.documentElement.dataset.root === ${JSON.stringify(place.root)}`;
      await until(running(), 'the 404 page did not find the root', isSettled);
      const link = `return document.querySelector('main a').href`;
      expect(await running().run(link)).toBe(`${place.root}index.html`);
    } finally {
      await place.takeDown();
    }
  });
});

describe('_headers', () => {
  const text = () => readFile(resolve(import.meta.dirname, '../../public/_headers'), 'utf8');

  it('is within what Cloudflare Pages reads: 100 rules, 2,000 characters a line', async () => {
    const rules = readHeaderRules(await text());
    expect(rules.length).toBeGreaterThan(3);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...(await text()).split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('gives every answer the policy, and one rule for its keeping to what needs one', async () => {
    const place = await onHost(dist, '/', edgeHost);
    const headersOf = async (path: string) => (await fetch(place.root + path)).headers;
    try {
      const policy = headerPolicy(await inlineHashes());
      const page = await headersOf('');
      expect(page.get('content-security-policy')).toBe(policy);
      expect((await headersOf('reports/nowhere')).get('content-security-policy')).toBe(policy);
      const style = /assets\/[^"]+\.css/.exec(await (await fetch(place.root)).text())?.[0] ?? '';
      const kept = 'public, max-age=31536000, immutable';
      expect((await headersOf(style)).get('cache-control')).toBe(kept);
      for (const path of ['service-worker.js', 'pagefind/pagefind-entry.json']) {
        expect((await headersOf(path)).get('cache-control')).toBe('no-cache');
      }
    } finally {
      await place.takeDown();
    }
  });
});
