import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { formatPreferences } from '../../src/reading/preferences.ts';
import { wake } from './support/browser.ts';
import { firstReport, openFirstReport } from './support/first-report.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

pageForEachTest(
  (opened) => {
    page = opened;
  },
  { colorScheme: 'light' },
);

describe('the choices in place', () => {
  it('open once, however often they are asked for', async () => {
    await openFirstReport(page);
    await wake(page);
    await page.locator('header a', { hasText: '长者模式' }).evaluate((link: HTMLElement) => {
      link.click();
      link.click();
    });
    await page.locator('dialog').first().waitFor();
    await page.waitForTimeout(200);
    expect(await page.locator('dialog').count()).toBe(1);
  });
});

describe('stored choices', () => {
  const STORED = formatPreferences({ theme: 'dark', size: 24, elder: true });

  it('hold in every frame, however late the scripts are', async () => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.addInitScript((stored) => {
      localStorage.setItem('reading', stored);
      const seen = new Set<string>();
      const look = () => {
        if (document.querySelector('body')) {
          const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
          seen.add(`${backgroundColor} ${fontSize}`);
        }
        requestAnimationFrame(look);
      };
      look();
      Object.assign(window, { seen });
    }, STORED);
    const path = await firstReport();
    for (const address of [path, '', 'about/', `${path}source/`]) {
      await page.goto(inject('siteUrl') + address, { waitUntil: 'load' });
      await page.waitForTimeout(500);
      const seen = await page.evaluate<string[]>('[...seen]');
      expect({ address, seen }).toEqual({ address, seen: ['rgb(0, 0, 0) 21.3333px'] });
    }
  });

  it('do not show on paper', async () => {
    await page.addInitScript((stored) => {
      localStorage.setItem('reading', stored);
    }, STORED);
    await openFirstReport(page);
    await page.emulateMedia({ media: 'print' });
    const colour = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(colour).toBe('rgb(0, 0, 0)');
  });
});
