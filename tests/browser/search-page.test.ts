import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { watchForErrors } from './support/browser.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

// A service worker would fetch the whole site for each test.
pageForEachTest(
  (opened) => {
    page = opened;
  },
  { serviceWorkers: 'block' },
);

const results = () => page.locator('[data-search]');
const status = () => page.locator('[data-status]');
const box = () => page.locator('main input[name=q]');

async function open(path: string): Promise<void> {
  await page.goto(inject('siteUrl') + path);
}

async function openSearch(query: string): Promise<void> {
  await open(`search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search][data-state=done]');
}

describe('the results', () => {
  test('say how many there are, and mark exactly the query', async () => {
    const errors = watchForErrors(page);
    await openSearch('舊小區');
    expect(await status().innerText()).toMatch(/^“舊小區”：\d+ 篇报告，\d+ 段，\d+ 处。$/);
    const marks = await page.locator('[data-hit] mark').allInnerTexts();
    expect(new Set(marks)).toEqual(new Set(['旧小区']));
    expect(errors).toEqual([]);
  });

  test('lead to the block, where all places are marked', async () => {
    await openSearch('发展');
    await page.locator('[data-hit]').nth(2).click();
    await page.waitForSelector('.places-bar');
    const current = page.locator('mark[aria-current]');
    const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await current.evaluate((mark) => mark.closest('[id^=L]')?.id)).toBe(target);
    const marked = await page.locator('.report-text mark.place').allInnerTexts();
    const text = await page.locator('.report-text').innerText();
    expect(marked).toHaveLength(text.split('发展').length - 1);
  });

  test('in a headline are marked there', async () => {
    const headline = '聚力攻坚求突破';
    await openSearch(headline);
    await page.locator('.result h2 a').first().click();
    await page.waitForSelector('.places-bar');
    expect(await page.locator('h1 mark.place').allInnerTexts()).toEqual([headline]);
  });

  test('can be gone through on the page, and the marks cleared', async () => {
    await openSearch('发展');
    await page.locator('[data-hit]').first().click();
    const before = await page.locator('.places-bar [role=status]').innerText();
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await page.locator('.places-bar [role=status]').innerText()).not.toBe(before);
    await page.getByRole('button', { name: '清除标记' }).click();
    expect(await page.locator('mark.place').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('can be narrowed and sorted, and back undoes it', async () => {
    await openSearch('发展');
    const all = await results().getAttribute('data-places');
    await page.locator('.narrow > summary').click();
    await page.locator('.facets input[name=year]').first().check();
    await page.waitForFunction(
      (places) => document.querySelector<HTMLElement>('[data-search]')?.dataset.places !== places,
      all,
    );
    await page.waitForSelector('[data-search][data-state=done]');
    expect(new URL(page.url()).searchParams.getAll('year')).toHaveLength(1);
    await page.goBack();
    await page.waitForFunction(
      (places) => document.querySelector<HTMLElement>('[data-search]')?.dataset.places === places,
      all,
    );
  });

  test('say a long query back without cutting a character in two', async () => {
    await openSearch(`字${'😀'.repeat(60)}`);
    expect(await status().innerText()).toBe(`没有找到“字${'😀'.repeat(39)}……”。`);
  });

  test('offer what is near when there is none', async () => {
    await openSearch('没有口袋公园这种词');
    expect(await results().getAttribute('data-places')).toBe('0');
    expect(await page.locator('.near button').first().innerText()).toBe('口袋公园');
  });
});

describe('the search box', () => {
  test('searches while a reader types, the last text winning', async () => {
    await open('search/');
    await box().pressSequentially('口袋公园', { delay: 20 });
    await page.waitForSelector('[data-search][data-state=done][data-query="口袋公园"]');
    expect(new URL(page.url()).searchParams.get('q')).toBe('口袋公园');
  });

  test('finds what was typed before its script was there', async () => {
    const typeFirst = async (route: Route) => {
      await box().fill('口袋公园');
      await route.continue();
    };
    await page.route('**/assets/*.js', typeFirst, { times: 1 });
    await open('search/');
    await page.waitForSelector('[data-search][data-state=done][data-query="口袋公园"]');
    expect(await box().inputValue()).toBe('口袋公园');
  });

  test('goes on where a sign is typed and taken back while the search loads', async () => {
    await page.route('**/pagefind/*.pf_meta*', async (route) => {
      await page.keyboard.press('a');
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(300);
      await route.continue();
    });
    await open('search/');
    await box().fill('口袋公园');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search][data-state=done][data-query="口袋公园"]');
  });

  test('leaves an input method alone until it has done', async () => {
    await open('search/');
    await box().focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'koudai',
      selectionStart: 6,
      selectionEnd: 6,
    });
    await page.waitForTimeout(300);
    expect(await results().getAttribute('data-state')).toBe('idle');
    await session.send('Input.insertText', { text: '口袋' });
    await page.waitForSelector('[data-search][data-state=done][data-query="口袋"]');
  });

  test('is reached by / and Ctrl K, arrows lead on, Escape back', async () => {
    await openSearch('口袋公园');
    await page.keyboard.press('/');
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('[data-hit]')
        .nth(1)
        .evaluate((hit) => hit === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-search][data-state=idle]');
    expect(await box().inputValue()).toBe('');
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a regular expression', '.*+?^${}()|[]\\'],
    ['a quotation mark', '"'],
    ['signs that are no letters', '😀\u0007\u202e'],
    ['half a character', '口袋\ud83d'],
    ['one very long word', '发'.repeat(10_000)],
    ['very many words', '发展 '.repeat(3_000)],
  ])('takes %s for text', async (_, query) => {
    const errors = watchForErrors(page);
    await open('search/');
    await box().evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await page.waitForTimeout(300);
    await page.waitForSelector('[data-search]:is([data-state=done], [data-state=idle])');
    expect(await results().getAttribute('data-state')).not.toBe('error');
    expect(await results().locator('img').count()).toBe(0);
    const links = await page
      .locator('.result a')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
    for (const address of [page.url(), ...links]) expect(address.length).toBeLessThan(8_000);
    expect(errors).toEqual([]);
  });

  test('remembers searches, and forgets them when told to', async () => {
    await open('search/');
    await box().fill('口袋公园');
    await box().press('Enter');
    await page.waitForSelector('[data-search][data-state=done]');
    await open('search/');
    expect(await page.locator('.recent .chip').allInnerTexts()).toEqual(['口袋公园']);
    await page.getByRole('button', { name: '清除记录' }).click();
    await page.reload();
    expect(await page.locator('.recent').count()).toBe(0);
  });
});

test('works as before where storage is denied', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSearch('口袋公园');
  await box().press('Enter');
  expect(await results().getAttribute('data-state')).toBe('done');
});
