import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { formatPreferences } from '../../src/reading/preferences.ts';
import { wake } from './support/browser.ts';
import { firstReport } from './support/first-report.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

const LARGEST = formatPreferences({ theme: 'dark', size: 30, elder: true });

let page: Page;
let report: string;

pageForEachTest((opened) => {
  page = opened;
});

beforeAll(async () => {
  report = await firstReport();
});

async function open(path: string, stored?: string): Promise<void> {
  if (stored !== undefined)
    await page.addInitScript((value) => {
      localStorage.setItem('reading', value);
    }, stored);
  await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
}

describe('on paper', () => {
  it('a report has its text with its short links, and nothing to click on', async () => {
    await open(report);
    await page.emulateMedia({ media: 'print' });
    for (const screen of ['body > header', '.toc', '.breadcrumbs', '.after-text'])
      expect(await page.locator(screen).isVisible(), screen).toBe(false);
    const blocks = await page.locator('.report-text [id^=L]').evaluateAll((elements) =>
      elements.map((element) => {
        const pseudo = element.tagName === 'FIGURE' ? '::after' : '::before';
        const { content, display } = getComputedStyle(element, pseudo);
        return { id: element.id, content, display };
      }),
    );
    expect(blocks.length).toBeGreaterThan(10);
    for (const { id, content, display } of blocks) {
      expect(content.replaceAll(/["\s]/g, '')).toBe(`#${id}`);
      expect(display).toBe('block');
    }
    await wake(page);
    const note = await page
      .locator('.report-text')
      .evaluate((text) => getComputedStyle(text, '::after').content);
    expect(note.replaceAll(/["\s]/g, '')).toContain(`接在${inject('siteUrl')}${report}之后`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  });

  it('a report has the same sizes, whatever its reader chose for the screen', async () => {
    const sizes = async (stored?: string) => {
      await open(report, stored);
      await page.emulateMedia({ media: 'print' });
      const found = await page
        .locator('h1, .report-text :is(h2, h3, p, figure), .facts')
        .evaluateAll((elements) => elements.map((each) => getComputedStyle(each).fontSize));
      return found;
    };
    const plain = await sizes();
    expect(await sizes(LARGEST)).toEqual(plain);
  });

  it('every note is there, also of those that are closed on the screen', async () => {
    await open(`${report}notes/`);
    const hidden = () =>
      page
        .locator('.notes li')
        .evaluateAll((notes) => notes.filter((note) => note.getClientRects().length === 0).length);
    const closed = () =>
      page
        .locator('.notes details:not([open]) li')
        .evaluateAll((notes) => notes.filter((note) => !note.checkVisibility()).length);
    expect(await closed()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await closed()).toBe(0);
    expect(await hidden()).toBe(0);
  });

  it('nothing has a field to type into or a foot that leads on', async () => {
    for (const path of ['', 'search/']) {
      await open(path);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('input:visible, footer:visible').count(), path).toBe(0);
    }
  });
});
