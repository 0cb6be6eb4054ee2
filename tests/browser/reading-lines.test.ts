import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

pageForEachTest(
  (opened) => {
    page = opened;
  },
  { viewport: { width: 1280, height: 800 } },
);

describe('the mark of a gap', () => {
  it('never begins a line, at whatever width', async () => {
    const index = (await (await fetch(`${inject('siteUrl')}api/reports.json`)).json()) as {
      slug: string;
    }[];
    let marks = 0;
    for (const { slug } of index) {
      await page.goto(`${inject('siteUrl')}reports/${slug}/`);
      for (let width = 320; width < 340; width += 1) {
        await page.setViewportSize({ width, height: 800 });
        const lost = await page.locator('.report-text .gap').evaluateAll((gaps) =>
          gaps.flatMap((gap) => {
            const before = gap.previousSibling;
            if (before?.nodeType !== Node.TEXT_NODE || !before.textContent) return [];
            const last = document.createRange();
            last.setStart(before, before.textContent.length - 1);
            last.setEnd(before, before.textContent.length);
            const [mark] = gap.getClientRects();
            return [Math.abs((mark?.bottom ?? 0) - last.getBoundingClientRect().bottom) > 15];
          }),
        );
        marks += lost.length;
        expect({ slug, width, lost: lost.filter(Boolean).length }).toEqual({
          slug,
          width,
          lost: 0,
        });
      }
    }
    expect(marks).toBeGreaterThan(100);
  });
});
