import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../support/site-server.ts';
import { makeVersion, removeVersion } from '../support/site-versions.ts';
import { launchBrowser } from './support/browser.ts';

const DIST = process.env.SITE_DIST ?? resolve(import.meta.dirname, '../../dist');
const PAGE = 'subjects/index.html';
let browser: Browser;
let second = '';
let server: SiteServer;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  second = await makeVersion(DIST, { mark: '第二版' });
});

afterAll(async () => {
  await browser.close();
  await removeVersion(second);
});

beforeEach(async () => {
  server = await serveSite(DIST, '/a/b/');
  page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}about/index.html`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

afterEach(async () => {
  await page.context().close();
  await server.kill();
});

/** Puts something else in the place of entries of the store, or nothing. */
async function damage(which: RegExp, text?: string): Promise<void> {
  await page.evaluate(
    async ([pattern = '', body]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const found = (await cache.keys()).filter(({ url }) => new RegExp(pattern).test(url));
        for (const request of found) {
          if (body === undefined) await cache.delete(request);
          else await cache.put(request, new Response(body));
        }
      }
    },
    [which.source, text],
  );
  // What the worker has in its memory is gone when a reader comes back later.
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

const entries = () =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(all.map((cache) => cache.keys()))).flat().length;
  });

async function headingOf(path: string): Promise<string> {
  await page.goto(server.url + path);
  return page.locator('h1').innerText();
}

/** Changes to the other version and waits until the open page has it. */
async function takeOverSecond(): Promise<void> {
  server.serve(second);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.locator('[data-announcement]').getByRole('button', { name: '更新' }).click();
  await page.waitForFunction(() => document.querySelector('#mark')?.textContent === '第二版');
}

it('shows no page that was changed in the store, nor hands it on to the next version', async () => {
  const heading = await headingOf(PAGE);
  await damage(/subjects\/index\.html$/, '<h1>damaged</h1>');
  expect(await headingOf(PAGE)).toBe(heading);
  await damage(/subjects\/index\.html$/, '<h1>damaged</h1>');
  await headingOf('about/index.html');
  await takeOverSecond();
  await server.kill();
  expect(await headingOf(PAGE)).toBe(heading);
});

it('brings back with one visit whatever was dropped', async () => {
  const before = await entries();
  await damage(/districts|subjects|pagefind/);
  expect(await entries()).toBeLessThan(before);
  await page.reload();
  await expect.poll(entries).toBe(before);
});

it.each([
  ['lost', undefined],
  ['damaged', '{"files":'],
])('mends a list that is %s', async (_case, text) => {
  await damage(/\?offline-list$/, text);
  await page.reload();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const list = await caches.match(new URL('../?offline-list', location.href));
        return list?.json().then(({ files }: { files: unknown[] }) => files.length > 0, String);
      }),
    )
    .toBe(true);
  await page.getByRole('button', { name: '离线保存' }).click();
  await page.getByText(/还要下载 [\d.]+ MB/).waitFor();
});

it('takes a new version though the list of the old one is damaged', async () => {
  await damage(/\?offline-list$/, '{"files":');
  await takeOverSecond();
});

it('keeps what is left where the rest cannot be had', async () => {
  const heading = await headingOf(PAGE);
  await damage(/\?offline-complete$|about/);
  const left = await entries();
  await server.kill();
  expect(await headingOf(PAGE)).toBe(heading);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  expect(await entries()).toBe(left);
});
