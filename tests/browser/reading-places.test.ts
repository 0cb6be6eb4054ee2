import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { wake } from './support/browser.ts';
import { openFirstReport } from './support/first-report.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

pageForEachTest((opened) => {
  page = opened;
});

describe('the table of contents', () => {
  it('marks the section being read', async () => {
    await openFirstReport(page);
    const links = page.locator('.toc a');
    const last = links.last();
    const target = (await last.getAttribute('href')) ?? '';
    await page.locator(target).evaluate((heading) => {
      heading.scrollIntoView();
    });
    await page.locator('.toc [aria-current]').and(last).waitFor();
    expect(await page.locator('.toc [aria-current]').count()).toBe(1);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await expect.poll(() => last.getAttribute('aria-current')).toBeNull();
  });

  it('goes along with how far one has read', async () => {
    await openFirstReport(page);
    await wake(page);
    const width = () =>
      page.evaluate(() => Number(getComputedStyle(document.body, '::before').scale.split(' ')[0]));
    expect(await width()).toBeLessThan(0.01);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect.poll(width).not.toBeLessThan(0.99);
  });
});

describe('the link to a block', () => {
  it('is there for every block, seen under the pointer and by the keyboard, and changes nothing else', async () => {
    await openFirstReport(page);
    const heights = () =>
      page
        .locator('.report-text [id^=L]')
        .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().height));
    /** Where the last character of each block stands: browsers may take a line with a ¶ for one to be stretched. */
    const ends = () =>
      page.locator('.report-text [id^=L]').evaluateAll((blocks) =>
        blocks.map((block) => {
          const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
            node.parentElement?.closest('.permalink')
              ? NodeFilter.FILTER_REJECT
              : NodeFilter.FILTER_ACCEPT,
          );
          const range = document.createRange();
          while (nodes.nextNode()) range.selectNodeContents(nodes.currentNode);
          return [...range.getClientRects()].at(-1)?.right;
        }),
      );
    const before = await heights();
    const endsBefore = await ends();
    await wake(page);
    expect(await heights()).toEqual(before);
    expect(await ends()).toEqual(endsBefore);
    const links = page.locator('.report-text [id^=L] .permalink');
    expect(await links.count()).toBe(before.length);
    const third = page.locator('.report-text p').nth(2);
    const link = third.locator('.permalink');
    const opacity = () => link.evaluate((each) => getComputedStyle(each).opacity);
    expect(await opacity()).toBe('0');
    await third.hover();
    expect(await opacity()).toBe('1');
    await page.mouse.move(1, 1);
    await page.locator('body').press('Tab');
    await link.focus();
    expect(await opacity()).toBe('1');
    await link.press('Enter');
    expect(await page.evaluate(() => location.hash.slice(1))).toBe(await third.getAttribute('id'));
  });
});

describe('the link to a block, on a phone', () => {
  pageForEachTest(
    (opened) => {
      page = opened;
    },
    { hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } },
  );

  it('stands beside the last line of its block', async () => {
    await openFirstReport(page);
    await page.locator('h1').tap();
    await page.locator('.permalink').first().waitFor({ state: 'attached' });
    const below = await page.locator('.report-text [id^=L]').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const link = block.querySelector('.permalink');
        if (!link) return [block.id];
        const range = document.createRange();
        range.selectNodeContents(block);
        range.setEndBefore(link);
        const last = [...range.getClientRects()].findLast(({ width }) => width > 0);
        const { top, bottom } = link.getBoundingClientRect();
        return last && (top + bottom) / 2 < last.bottom ? [] : [block.id];
      }),
    );
    expect(below).toEqual([]);
  });

  it('stands behind the text under a finger, and takes no room', async () => {
    await openFirstReport(page);
    const size = () =>
      page.evaluate(() => {
        const { height = 0 } =
          document.querySelector('.report-text')?.getBoundingClientRect() ?? {};
        return { height, width: document.documentElement.scrollWidth };
      });
    const before = await size();
    await page.locator('h1').tap();
    await page.locator('.permalink').first().waitFor({ state: 'attached' });
    expect(await size()).toEqual(before);
    expect(await page.locator('.permalink').first().isVisible()).toBe(true);
  });
});
