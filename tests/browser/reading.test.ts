import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { watchForErrors } from './support/browser.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;
let slugs: string[];
const url = (path: string) => inject('siteUrl') + path;

// The archive must be readable without JavaScript.
pageForEachTest(
  (opened) => {
    page = opened;
  },
  { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
);

async function fetchJson<T>(path: string): Promise<T> {
  return (await (await fetch(url(path))).json()) as T;
}

async function open(path: string): Promise<void> {
  await page.goto(url(path), { waitUntil: 'load' });
}

beforeAll(async () => {
  const reports = await fetchJson<{ slug: string }[]>('api/reports.json');
  slugs = reports.map(({ slug }) => slug);
});

describe('the reading page', () => {
  it('shows every block of every report under its permalink, to the letter', async () => {
    const errors = watchForErrors(page);
    expect(slugs.length).toBeGreaterThan(0);
    for (const slug of slugs) {
      const report = await fetchJson<Report>(`api/reports/${slug}.json`);
      await open(`reports/${slug}/`);
      const shown = await page.locator('.report-text [id^=L]').evaluateAll((elements) => {
        const kinds: Record<string, string> = {
          P: 'paragraph',
          LI: 'list-item',
          FIGURE: 'caption',
        };
        const kindOf = (element: HTMLElement) =>
          element.dataset.kind ??
          (element.matches('blockquote *') ? 'quote' : (kinds[element.tagName] ?? 'heading'));
        return (elements as HTMLElement[]).map((element) => {
          return { id: element.id, kind: kindOf(element), text: element.textContent };
        });
      });
      expect(shown).toEqual(report.blocks.map(({ id, kind, text }) => ({ id, kind, text })));
    }
    expect(errors).toEqual([]);
  });

  it('links every decision to its place on the source page, and that back to text and notes', async () => {
    for (const slug of slugs) {
      await open(`reports/${slug}/`);
      const decisions = await page
        .locator('.report-text a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
      const known = new Set<string>();
      const learn = async () => {
        const here = await page.evaluate(() => location.pathname);
        const ids = await page
          .locator('[id]')
          .evaluateAll((elements) => elements.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) known.add(`${here}#${id}`);
        return ids;
      };
      await learn();
      await page.goto(url(`reports/${slug}/notes/index.html`));
      await learn();
      await page.goto(url(`reports/${slug}/source/index.html`));
      const ids = await learn();
      expect(decisions.filter((id) => !ids.includes(id))).toEqual([]);
      const back = await page
        .locator('main a[href*="#"]')
        .evaluateAll((links) =>
          (links as HTMLAnchorElement[]).map(
            ({ hash, pathname }) => pathname + decodeURIComponent(hash),
          ),
        );
      const report = new URL(url(`reports/${slug}/`)).pathname;
      const missing = back
        .map((link) => link.replace(`${report}index.html`, report))
        .filter((link) => !known.has(link));
      expect(missing).toEqual([]);
    }
  });

  it('does not scroll sideways on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 900 });
    for (const path of [
      '',
      'about/',
      'search/',
      ...slugs.flatMap((slug) => [`reports/${slug}/`, `reports/${slug}/source/`]),
    ]) {
      await open(path);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect({ path, width }).toEqual({ path, width: 360 });
    }
  });

  it('has headings without a skipped level and one h1', async () => {
    for (const slug of slugs) {
      await open(`reports/${slug}/`);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skips).toEqual([]);
    }
  });
});

describe('the source page', () => {
  it('gives the seed line by line, to the letter', async () => {
    for (const slug of slugs) {
      const report = await fetchJson<Report>(`api/reports/${slug}.json`);
      await open(`reports/${slug}/source/`);
      await expect(page.locator('[id^="S"]').count()).resolves.toBeGreaterThanOrEqual(
        report.source.lines,
      );
      for (const decision of report.apparatus) {
        expect(await page.locator(`#${decision.id}`).count(), decision.id).toBe(1);
      }
    }
  });
});

describe('downloads', () => {
  it('say the same as the API', async () => {
    for (const slug of slugs) {
      const report = await fetchJson<Report>(`api/reports/${slug}.json`);
      expect(await fetchJson(`reports/${slug}/report.json`)).toEqual(report);
      const text = await (await fetch(url(`reports/${slug}/report.txt`))).text();
      const markdown = await (await fetch(url(`reports/${slug}/report.md`))).text();
      for (const block of report.blocks) expect(text).toContain(block.text);
      expect(markdown).toMatch(/^---\n/);
      expect(markdown).toContain(report.source.sha256);
    }
  });

  it('come with a schema that the reports fit', async () => {
    const schema = await fetchJson<{ required: string[]; properties: object }>(
      'api/schema/report.schema.json',
    );
    for (const slug of slugs) {
      const report = await fetchJson<object>(`api/reports/${slug}.json`);
      expect(Object.keys(report)).toEqual(expect.arrayContaining(schema.required));
      expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(report)));
    }
  });
});
