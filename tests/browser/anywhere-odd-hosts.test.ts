import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainHost, type HostKind } from '../support/host-kinds.ts';
import { serveSite } from '../support/site-server.ts';
import { askSearch } from './support/ask-search.ts';
import { watchForErrors } from './support/browser.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

const DIST = process.env.SITE_DIST ?? resolve(import.meta.dirname, '../../dist');
let page: Page;

pageForEachTest((opened) => {
  page = opened;
});

/** As Python's server on a machine whose registry says so. */
const plainTextHost: HostKind = async (folder, path, ...rest) => {
  const answer = await plainHost(folder, path, ...rest);
  return path.endsWith('.js') ? { ...answer, headers: { 'Content-Type': 'text/plain' } } : answer;
};

it('searches from a host that sends scripts as plain text', async () => {
  const server = await serveSite(DIST, '/a/b/', plainTextHost);
  try {
    await page.goto(`${server.url}search/index.html`);
    expect((await askSearch(page, '发展')).places).toBeGreaterThan(0);
  } finally {
    await server.kill();
  }
});

it('finds the root from an address with doubled slashes, and asks no other host', async () => {
  const server = await serveSite(DIST);
  const errors = watchForErrors(page);
  try {
    for (const path of ['/elsewhere.invalid/x', '/x']) {
      await page.goto(server.url + path);
      await page.waitForFunction(() => document.documentElement.dataset.root?.startsWith('http'));
    }
    expect(errors.filter((error) => !error.includes('status of 404'))).toEqual([]);
  } finally {
    await server.kill();
  }
});

describe('an archive below another', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'above-'));
    await cp(DIST, folder, { recursive: true });
    await cp(DIST, join(folder, 'a/b'), { recursive: true });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('takes its pages over from the worker above without a word, and keeps a store of its own', async () => {
    const server = await serveSite(folder);
    const isControlledBy = (root: string) =>
      page.waitForFunction(
        (script) => navigator.serviceWorker.controller?.scriptURL === script,
        `${root}service-worker.js`,
      );
    try {
      await page.goto(`${server.url}index.html`);
      await isControlledBy(server.url);
      await page.addInitScript(() => {
        const loads = Number(sessionStorage.getItem('loads') ?? 0) + 1;
        sessionStorage.setItem('loads', String(loads));
        new MutationObserver(() => {
          if (document.querySelector('[data-announcement]')) sessionStorage.setItem('told', '');
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`${server.url}a/b/index.html`);
      await isControlledBy(`${server.url}a/b/`);
      await page.locator('[data-offline-button]').waitFor();
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{"loads":"1"}');
      const roots = await page.evaluate(async () =>
        (await caches.keys()).map((name) => name.split(' ')[1]),
      );
      expect(roots.toSorted()).toEqual([server.url, `${server.url}a/b/`]);
    } finally {
      await server.kill();
    }
  });
});
