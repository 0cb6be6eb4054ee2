import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';

const DIST = process.env.DIST ?? join(import.meta.dirname, '../../dist');
/** All bytes of a first visit, gzipped, to those of the text. */
const MOST = 1.6;
const zipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

let browser: Browser;
let slugs: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  slugs = await readdir(join(DIST, 'reports'));
});

afterAll(async () => {
  await browser.close();
});

/** What a browser that has nothing yet fetches for a page, by its path, with what it weighs. */
async function firstVisit(path: string): Promise<Map<string, number>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const root = inject('siteUrl');
  const fetched = new Map<string, number>();
  page.on('response', (response) => {
    fetched.set(response.url().slice(root.length), 0);
  });
  await page.goto(root + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  // A browser without a window fetches no icon; others do.
  const icons = page.locator('link[rel~=icon]');
  for (const url of await icons.evaluateAll((links) =>
    links.map((link) => (link as HTMLLinkElement).href),
  ))
    fetched.set(url.slice(root.length), 0);
  await context.close();
  for (const name of fetched.keys()) {
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    fetched.set(name, zipped(await readFile(join(DIST, file))));
  }
  return fetched;
}

it('a first visit to a report loads its page, one sheet of style and an icon: at most 1.6 times its text', async () => {
  expect(slugs.length).toBeGreaterThan(0);
  // Most of the time is waiting for what should not come.
  const visits = slugs.map(async (slug) => [slug, await firstVisit(`reports/${slug}/`)] as const);
  for (const [slug, fetched] of await Promise.all(visits)) {
    const kinds = [...fetched.keys()].map((name) => /[^.]*$/.exec(name)?.[0] ?? '').toSorted();
    expect(kinds).toEqual([`reports/${slug}/`, 'css', 'svg'].toSorted());
    const all = [...fetched.values()].reduce((sum, bytes) => sum + bytes, 0);
    const text = zipped(await readFile(join(DIST, 'reports', slug, 'report.txt')));
    expect({ slug, ratio: all / text <= MOST }).toEqual({ slug, ratio: true });
  }
});

it('nothing but the style sheet keeps a report from being shown', async () => {
  for (const slug of slugs) {
    const html = await readFile(join(DIST, 'reports', slug, 'index.html'), 'utf8');
    expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script[^>]* src=/);
  }
});
