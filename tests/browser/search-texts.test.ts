import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateReports } from '../search/support/generate-reports.ts';
import { serveWithIndexOf } from './support/generated-site.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

/** More than a high screen shows at once. */
const REPORTS = 40;
const FIRST = 5;

let page: Page;
let site: Awaited<ReturnType<typeof serveWithIndexOf>>;

pageForEachTest(
  (opened) => {
    page = opened;
  },
  { serviceWorkers: 'block', viewport: { width: 1280, height: 3000 } },
);

beforeAll(async () => {
  site = await serveWithIndexOf(generateReports(REPORTS));
}, 60_000);

afterAll(async () => {
  await site.close();
});

test('no other texts are loaded before the first can be read, though the list is short until then', async () => {
  const asked: string[] = [];
  let before = 0;
  await page.route('**/text/*.pf_text?*', async (route) => {
    asked.push(route.request().url());
    await page.waitForTimeout(500);
    before ||= asked.length;
    await route.continue();
  });
  await page.goto(`${site.url}search/?q=${encodeURIComponent('发展')}`);
  await page.waitForSelector('[data-search][data-state=done]');
  expect(before).toBe(FIRST);
  const next = page.locator('.result').nth(FIRST);
  await next.scrollIntoViewIfNeeded();
  await next.locator('.hit-text').first().waitFor();
});
