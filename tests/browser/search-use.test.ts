import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

pageForEachTest(
  (opened) => {
    page = opened;
  },
  { serviceWorkers: 'block' },
);

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

describe('a reader without a mouse', () => {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('value') ?? element?.textContent.slice(0, 20);
    });
  const search = () => new URL(page.url()).searchParams;

  test('stays on the box that was ticked and on the order that was chosen', async () => {
    await openSearch('发展');
    await page.locator('.narrow > summary').press('Enter');
    await page.locator('.facets input[name=year]').first().press('Space');
    await page.waitForSelector('.facets-clear');
    expect(await focused()).toBe('2024年');
    await page.keyboard.press('Space');
    await page.waitForSelector('.facets-clear', { state: 'detached' });
    expect(await focused()).toBe('2024年');
    await page.getByRole('button', { name: '按年份' }).press('Enter');
    await page.waitForSelector('[data-state=done] [aria-pressed=true]:text("按年份")');
    expect(await focused()).toBe('按年份');
    expect(search().get('sort')).toBe('year');
  });

  test('goes on to the hits of what was offered', async () => {
    await openSearch('没有口袋公园这种词');
    await page.locator('.near button').first().press('Enter');
    await page.waitForSelector('[data-state=done][data-query="口袋公园"]');
    await page.keyboard.press('ArrowDown');
    const first = page.locator('[data-hit]').first();
    expect(await first.evaluate((hit) => hit === document.activeElement)).toBe(true);
  });

  test('goes from a title to the hits below it', async () => {
    await openSearch('发展');
    await page.locator('.result h2 a').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    const hit = page.locator('.result').nth(1).locator('[data-hit]').first();
    expect(await hit.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

describe('the history', () => {
  const box = () => page.locator('main input[name=q]');
  const done = (query: string) =>
    page.waitForSelector(`[data-search][data-state=done][data-query="${query}"]`);

  test('keeps what was found before something else was typed, or the box emptied', async () => {
    await openSearch('口袋公园');
    await box().fill('养老');
    await done('养老');
    await box().fill('就业');
    await done('就业');
    await box().press('Escape');
    await page.waitForSelector('[data-search][data-state=idle]');
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await done('就业');
    await page.goBack();
    await done('口袋公园');
    expect(await box().inputValue()).toBe('口袋公园');
  });

  test('leads back to the hit that was followed', async () => {
    await openSearch('发展');
    await page.locator('.result details summary').first().click();
    const hit = page.locator('.result details [data-hit]').nth(3);
    const address = await hit.getAttribute('href');
    await hit.click();
    await page.waitForSelector('.places-bar');
    await page.goBack();
    await done('发展');
    await page.waitForFunction(
      (href) => document.activeElement?.getAttribute('href') === href,
      address,
    );
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(page.viewportSize()?.height ?? 0);
  });
});

describe('filters', () => {
  test('that leave nothing are said to be why, and can be cleared', async () => {
    await openSearch('发展', '&year=1999&level=constructor');
    const status = page.locator('[data-status]');
    expect(await status.innerText()).toMatch(/^所选范围内没有“发展”；不加筛选，有 5 篇报告/);
    expect(await results().innerText()).not.toContain('function');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForSelector('[data-hit]');
    expect(new URL(page.url()).searchParams.has('year')).toBe(false);
  });
});

describe('the marks on a reading page', () => {
  const openReport = async (query: string, id: string) => {
    const path = `reports/kuancheng-2024/?q=${encodeURIComponent(query)}#${id}`;
    await page.goto(inject('siteUrl') + path);
    await page.waitForSelector('.places-bar');
  };
  const position = () => page.locator('.places-bar [role=status]').innerText();

  test('are gone through by N and P, and cleared by Escape', async () => {
    await openReport('发展', 'L23');
    const first = await position();
    await page.keyboard.press('n');
    expect(await position()).not.toBe(first);
    await page.keyboard.press('p');
    expect(await position()).toBe(first);
    await page.locator('header input[name=q]').press('n');
    expect(await position()).toBe(first);
    await page.locator('header input[name=q]').blur();
    await page.keyboard.press('Escape');
    expect(await page.locator('mark.place, .places-bar').count()).toBe(0);
    await page.keyboard.press('n');
  });

  test('are seen in the block that the address names', async () => {
    await openReport('发展', 'L23');
    await page.mouse.move(1, 1);
    await page.waitForSelector('.permalink', { state: 'attached' });
    const colours = await page.evaluate(() =>
      ['#L23', '#L23 mark.place'].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).backgroundColor;
      }),
    );
    expect(colours[0]).not.toBe(colours[1]);
  });

  test('come also where the address is cut off in the middle of a sign', async () => {
    await openReport('发展', '%E5%8F');
    expect(await position()).toMatch(/^第 1 处/);
  });
});
