import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});

afterEach(async () => {
  await context.close();
});

const results = () => page.locator('[data-search]');

async function openSearch(query: string, more = ''): Promise<void> {
  await page.goto(`${inject('siteUrl')}search/?q=${encodeURIComponent(query)}${more}`);
  await page.waitForSelector('[data-search][data-state=done]');
}

describe('what the results say', () => {
  test('give counts that add up: bars and reports count what the whole does', async () => {
    await openSearch('突破');
    const places = Number(await results().getAttribute('data-places'));
    for (const where of ['.result-facts', '.bar-count']) {
      const texts = await page.locator(where).allTextContents();
      const counts = texts.map((text) => Number(/(\d+) 处/.exec(text)?.[1] ?? 0));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(places);
    }
  });
});
