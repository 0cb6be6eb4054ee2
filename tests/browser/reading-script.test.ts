import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { wake } from './support/browser.ts';
import { firstReport, openFirstReport } from './support/first-report.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

pageForEachTest((opened) => {
  page = opened;
});

describe('a report that its reader only looks at', () => {
  it('gets its script after some seconds, and can then be read without network', async () => {
    await openFirstReport(page);
    expect(await page.locator('script[src]').count()).toBe(0);
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(worker).toBe(inject('siteUrl'));
  });
});

describe('a page that waits for its reader', () => {
  it('takes the key that woke it for what it means', async () => {
    await openFirstReport(page);
    await page.keyboard.press('/');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('q');
  });

  it.each(['Control', 'Meta'])(
    'leads to its own search by %s K, not to the browser’s, even before its script is there',
    async (modifier) => {
      await page.route('**/assets/page.*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      await openFirstReport(page);
      await page.evaluate(() => {
        const refused: string[] = [];
        addEventListener('keydown', ({ key, defaultPrevented }) => {
          if (defaultPrevented) refused.push(key);
        });
        Object.assign(window, { refused });
      });
      await page.keyboard.press(`${modifier}+k`);
      expect(await page.evaluate<string[]>('refused')).toEqual(['k']);
      expect(await page.locator('.permalink').count()).toBe(0);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
        .toBe('q');
    },
  );

  it('takes no letter for a shortcut', async () => {
    await openFirstReport(page);
    await page.keyboard.press('k');
    await page.locator('.permalink').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.locator('header input[name=q]').pressSequentially('kk');
    expect(await page.locator('header input[name=q]').inputValue()).toBe('kk');
  });

  it('calls the files after the report', async () => {
    await openFirstReport(page);
    await wake(page);
    const [, slug] = /reports\/([^/]+)/.exec(page.url()) ?? [];
    const link = page.locator('a[href="report.tei.xml"]');
    expect(await link.getAttribute('download')).toBe(`${slug ?? ''}.tei.xml`);
  });

  it('calls them so in a folder whose name has a full stop', async () => {
    const site = inject('siteUrl');
    await page.route(`${site}archive-1.2/**`, (route) =>
      route.continue({ url: route.request().url().replace('archive-1.2/', '') }),
    );
    const report = await firstReport();
    await page.goto(`${site}archive-1.2/${report}`, { waitUntil: 'load' });
    await wake(page);
    const names = await page
      .locator('a[download]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('download')));
    expect(names).toContain(`${report.split('/')[1] ?? ''}.epub`);
    expect(names.join('')).not.toContain('/');
  });
});
