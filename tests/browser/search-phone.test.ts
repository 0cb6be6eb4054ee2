import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { launchBrowser } from './support/browser.ts';

// A browser may have to wait for the processor.
vi.setConfig({ testTimeout: 60_000 });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LAPTOP = { viewport: { width: 1280, height: 800 } };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await page.context().close();
});

afterAll(async () => {
  await browser.close();
});

async function open(path: string, device: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ ...device, serviceWorkers: 'block' });
  page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(inject('siteUrl') + path);
}

const done = (query: string) =>
  page.waitForSelector(`[data-search][data-state=done][data-query="${query}"]`);

describe('on a phone', () => {
  test('a tap leads from the query to the place, and nothing is wider than the screen', async () => {
    await open('search/', PHONE);
    const box = page.locator('main input[name=q]');
    await box.tap();
    await box.fill('口袋公园');
    await page.locator('main form[role=search] button').tap();
    await done('口袋公园');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const hit = page.locator('[data-hit]').first();
    expect((await hit.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await hit.tap();
    await page.waitForSelector('.places-bar');
    expect(await page.locator('mark[aria-current]').first().innerText()).toContain('口袋');
    await page.locator('mark[aria-current]').first().scrollIntoViewIfNeeded();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  });
});

describe('with the keyboard alone', () => {
  test('a reader comes from any page to a place', async () => {
    await open('', LAPTOP);
    await page.keyboard.press('/');
    await page.keyboard.type('口袋公园');
    await page.keyboard.press('Enter');
    await done('口袋公园');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.matches('[data-hit]'));
    expect(await focused()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.places-bar');
    expect(await page.locator('mark[aria-current]').count()).toBeGreaterThan(0);
  });
});

describe('for those who do not see the list', () => {
  test('the number of results is said once', async () => {
    await open('search/', LAPTOP);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('[data-status]');
      if (!status) throw new Error('There is no status.');
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.locator('main input[name=q]').fill('口袋公园');
    await page.keyboard.press('Enter');
    await done('口袋公园');
    await page.waitForTimeout(300);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.filter((text) => text.includes('篇报告'))).toHaveLength(1);
    expect(await page.locator('[data-status]').getAttribute('role')).toBe('status');
  });

  test.each([
    ['phone', PHONE],
    ['laptop', LAPTOP],
  ])('axe finds nothing wrong with the results on a %s', async (_, device) => {
    await open(`search/?q=${encodeURIComponent('发展')}`, device);
    await done('发展');
    await page.evaluate(axe.source);
    // As text: inside the page `axe` is a global, not this file's import.
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
