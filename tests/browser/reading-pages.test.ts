import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatPreferences } from '../../src/reading/preferences.ts';
import { launchBrowser } from './support/browser.ts';

let browser: Browser;
let slug: string;
let district: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const reports = (await (await fetch(`${inject('siteUrl')}api/reports.json`)).json()) as {
    slug: string;
    district: { slug: string } | null;
  }[];
  slug = reports[0]?.slug ?? '';
  district = reports[0]?.district?.slug ?? '';
});

afterAll(async () => {
  await browser.close();
});

async function open(path: string, width: number, stored?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  if (stored !== undefined)
    await page.addInitScript((value) => {
      localStorage.setItem('reading', value);
    }, stored);
  await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
  return page;
}

const ELDER = formatPreferences({ theme: 'light', size: 0, elder: true });
const LARGEST = formatPreferences({ theme: 'dark', size: 30, elder: true });

describe('districts by years', () => {
  it('keeps the head, the names and the corner in sight however many there are', async () => {
    for (const width of [360, 1280]) {
      const page = await open('', width);
      const seen = await page.evaluate(() => {
        const table = document.querySelector<HTMLTableElement>('.overview');
        const scroller = document.querySelector('.scroller');
        const [head, ...rows] = table?.rows ?? [];
        if (!table || !scroller || !head) return null;
        for (let column = 0; column < 30; column += 1)
          for (const row of [head, ...rows])
            row.append(row.lastElementChild?.cloneNode(true) ?? '');
        for (let times = 0; times < 10; times += 1)
          for (const row of rows) row.parentElement?.append(row.cloneNode(true));
        scroller.scrollIntoView();
        scroller.scrollTo(430, 290);
        const box = scroller.getBoundingClientRect();
        const at = (x: number, y: number) =>
          document.elementFromPoint(box.left + x, box.top + y)?.closest('tr > *');
        return {
          corner: at(20, 12) === head.cells[0],
          year: at(250, 12)?.closest('thead') !== null,
          name: at(20, 200)?.matches('tbody th:first-child'),
          width: document.documentElement.scrollWidth,
        };
      });
      expect(seen).toEqual({ corner: true, year: true, name: true, width });
      await page.close();
    }
  });
});

describe('a search', () => {
  it('that finds nothing shows what there is', async () => {
    const page = await open('search/?q=凤凰涅槃', 1280);
    const answered = page.locator('[data-search][data-state=done]');
    await answered.waitFor({ state: 'attached' });
    expect(await page.locator('.report-list li').first().isVisible()).toBe(true);
    await page.goto(`${inject('siteUrl')}search/?q=人民`);
    await answered.waitFor();
    expect(await page.locator('.report-list li').first().isVisible()).toBe(false);
    await page.close();
  });
});

describe('长者模式', () => {
  it('makes every link that stands alone at least 44 px high, at whatever width', async () => {
    const report = `reports/${slug}/`;
    const paths = ['', `districts/${district}/`, report, `${report}notes/`, `${report}source/`];
    paths.push('subjects/', 'subjects/minsheng/', 'search/', 'settings/', 'about/');
    for (const width of [360, 1280]) {
      const page = await open('', width, ELDER);
      for (const path of paths) {
        await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
        // Links in a line of text are as high as their line.
        const low = await page.evaluate(() =>
          [...document.querySelectorAll('a, button, summary, input:not(label *)')]
            .filter(
              (each) => each.checkVisibility() && getComputedStyle(each).position !== 'absolute',
            )
            .filter((each) => !each.closest('.lead, .prose, .report-text, .seed, h1, .examples dt'))
            .filter((each) => each.getBoundingClientRect().height < 43.5)
            .map((each) => each.outerHTML.slice(0, 120)),
        );
        expect({ path, width, low: low.slice(0, 3) }).toEqual({ path, width, low: [] });
      }
      await page.close();
    }
  });

  it('shows the whole name of the archive in one line of a phone, in the largest type', async () => {
    const page = await open('', 360, LARGEST);
    const lines = await page.locator('h1').evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
    await page.close();
  });
});

describe('the panel for citing', () => {
  it('keeps within a phone, in the largest type', async () => {
    const page = await open(`reports/${slug}/`, 360, LARGEST);
    await page.locator('#cite summary').click();
    await page.locator('#cite select').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const edges = await page.locator('#cite').evaluate((panel) => {
      const { right } = panel.getBoundingClientRect();
      const parts = [...panel.querySelectorAll('select, button, label, pre')];
      return parts.filter((part) => part.getBoundingClientRect().right > right + 1).length;
    });
    expect(edges).toBe(0);
    await page.close();
  });
});
