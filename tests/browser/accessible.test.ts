import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatPreferences } from '../../src/reading/preferences.ts';
import { launchBrowser, wake } from './support/browser.ts';

interface Listed {
  slug: string;
  district: { slug: string } | null;
  counts: { characters: number };
}

async function listedReports(): Promise<Listed[]> {
  return (await (await fetch(`${inject('siteUrl')}api/reports.json`)).json()) as Listed[];
}

/** One page of each kind; the shortest report and its district stand for the others. */
function pageKinds(reports: readonly Listed[]): string[] {
  const [report] = reports.toSorted((a, b) => a.counts.characters - b.counts.characters);
  const folder = `reports/${report?.slug ?? ''}/`;
  return [
    '',
    'about/',
    'search/',
    'settings/',
    'subjects/',
    'subjects/minsheng/',
    '404.html',
    `districts/${report?.district?.slug ?? ''}/`,
    folder,
    `${folder}source/`,
    `${folder}notes/`,
  ];
}

const MODES = [
  { name: 'light', colorScheme: 'light', stored: null },
  { name: 'dark', colorScheme: 'dark', stored: null },
  { name: 'elder, light', colorScheme: 'light', stored: { theme: 'light', size: 30, elder: true } },
  { name: 'elder, dark', colorScheme: 'dark', stored: { theme: 'dark', size: 24, elder: true } },
] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let paths: string[];
let slugs: string[];
/** Minified: every page has to parse it. */
let axe: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const reports = await listedReports();
  paths = pageKinds(reports);
  slugs = reports.map(({ slug }) => slug);
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

afterAll(async () => {
  await browser.close();
});

/** For one address after another: a page of its own for each would take most of the time. */
async function openPage(
  { colorScheme, stored }: (typeof MODES)[number],
  width = 1280,
  options: BrowserContextOptions = {},
) {
  const viewport = { width, height: 900 };
  const page = await browser.newPage({ ...options, colorScheme, viewport });
  await page.addInitScript(axe);
  if (stored !== null)
    await page.addInitScript((value) => {
      localStorage.setItem('reading', value);
    }, formatPreferences(stored));
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
}

/** What axe finds wrong, in a form that says where. */
async function violationsOn(page: Page): Promise<string[]> {
  // As text: inside the page `axe` is a global.
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
  const run = `axe.run(${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} × ${nodes.length}: ${first?.html.slice(0, 160) ?? ''} ${first?.failureSummary ?? ''}`;
  });
}

it('axe is there, and objects to what is wrong', async () => {
  const page = await openPage(MODES[0]);
  await go(page, 'about/');
  await page.evaluate(() => {
    document.querySelector('main')?.append(new Image());
  });
  expect((await violationsOn(page)).join()).toMatch(/^image-alt × 1/);
  await page.close();
});

describe.each(MODES)('$name', (mode) => {
  it('has nothing that axe objects to, on any kind of page', async () => {
    const found: string[] = [];
    const page = await openPage(mode);
    for (const path of paths) {
      await go(page, path);
      found.push(...(await violationsOn(page)).map((violation) => `${path} ${violation}`));
      // A report's page has more once its reader did something.
      if (await page.locator('[data-later]').count()) {
        await wake(page);
        found.push(...(await violationsOn(page)).map((violation) => `${path} later ${violation}`));
      }
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('keeps every page within the width of a phone', async () => {
    const page = await openPage(mode, 360);
    for (const path of paths) {
      await go(page, path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, width }).toEqual({ path, width: 360 });
    }
    await page.close();
  });
});

describe.each([MODES[0], MODES[2]])('under a finger, $name', (mode) => {
  it('axe objects to nothing, in any report and among what was found', async () => {
    const found: string[] = [];
    const page = await openPage(mode, 360, { hasTouch: true, isMobile: true });
    await go(page, 'search/?q=民生');
    await page.locator('[data-search][data-state=done] .bars').waitFor();
    // While it is asked, what was found before is faint.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => null),
    );
    found.push(...(await violationsOn(page)));
    for (const slug of slugs) {
      await go(page, `reports/${slug}/`);
      await wake(page);
      found.push(...(await violationsOn(page)).map((violation) => `${slug} ${violation}`));
    }
    expect(found).toEqual([]);
    await page.close();
  });
});

describe('by keyboard alone', () => {
  it('the first stop leads to the text, and every stop can be seen', async () => {
    const page = await openPage(MODES[0]);
    await go(page, paths.at(-3) ?? '');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#content');
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element) return 'none';
        const { outlineStyle, opacity } = getComputedStyle(element);
        return outlineStyle !== 'none' && opacity === '1' ? 'seen' : element.outerHTML;
      });
      expect(seen).toBe('seen');
    }
    await page.close();
  });

  it('the choices open in a dialog, hold at once, are remembered, and Escape closes them', async () => {
    const page = await openPage(MODES[0]);
    await go(page, paths.at(-3) ?? '');
    const rootSize = () =>
      page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    await wake(page);
    await page.locator('header a', { hasText: '长者模式' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('checkbox', { name: '长者模式' }).press('Space');
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await rootSize()).toBeCloseTo((24 / 18) * 16, 1);
    await page.getByRole('radio', { name: '30' }).check();
    const text = await page
      .locator('.report-text p')
      .first()
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
    expect(text).toBeCloseTo(30, 0);
    await page.getByRole('radio', { name: '深色' }).check();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.reload();
    expect(await paper()).toBe('rgb(0, 0, 0)');
    expect(await rootSize()).toBeCloseTo((30 / 18) * 16, 1);
    await page.close();
  });
});
