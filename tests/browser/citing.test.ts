import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { launchBrowser, wake, watchForErrors } from './support/browser.ts';

let browser: Browser;
let report: Report;
let paragraphs: Report['blocks'];
const url = (path: string) => inject('siteUrl') + path;

async function fetchJson<T>(path: string): Promise<T> {
  return (await (await fetch(url(path))).json()) as T;
}

beforeAll(async () => {
  browser = await launchBrowser();
  const [first] = await fetchJson<{ slug: string }[]>('api/reports.json');
  report = await fetchJson<Report>(`api/reports/${first?.slug ?? ''}.json`);
  paragraphs = report.blocks.filter(({ kind, text }) => kind === 'paragraph' && text.length > 20);
});

afterAll(async () => {
  await browser.close();
});

async function open(fragment = ''): Promise<{ page: Page; errors: readonly string[] }> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const errors = watchForErrors(page);
  await page.goto(url(`reports/${report.slug}/${fragment}`), { waitUntil: 'load' });
  return { page, errors };
}

async function openPanel(page: Page): Promise<void> {
  await page.locator('#cite > summary').click();
  await page.locator('#cite pre').waitFor();
}

function citation(page: Page): Promise<string | null> {
  return page.locator('#cite pre').textContent();
}

describe('citing on the reading page', () => {
  it('gives the plain citations and the files without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(url(`reports/${report.slug}/`));
    await page.locator('#cite > summary').click();
    expect(await page.locator('#cite dd').allTextContents()).toHaveLength(3);
    for (const href of await page.locator('#cite a').evaluateAll((links) => links.map(String)))
      expect((await fetch(href)).status).toBe(200);
    await page.close();
  });

  it('cites the report at its address in every format', async () => {
    const { page, errors } = await open();
    await openPanel(page);
    for (const format of ['gbt2025', 'gbt2015', 'quotation', 'bibtex', 'ris', 'csl']) {
      await page.locator('#cite select').selectOption(format);
      expect(await citation(page)).toContain(url(`reports/${report.slug}/`));
      expect(await citation(page)).toContain(report.title);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('cites the paragraph of the address, with its words', async () => {
    const block = paragraphs[0];
    const { page } = await open(`#${block?.id ?? ''}`);
    await openPanel(page);
    await page.locator('#cite select').selectOption('quotation');
    const [words, source] = ((await citation(page)) ?? '').split('\n——');
    expect(words).toBe(block?.text);
    expect(source).toContain(`reports/${report.slug}/#${block?.id ?? ''}`);
    await page.context().close();
  });

  it('cites the selected words and copies them as they are shown', async () => {
    const block = paragraphs[1];
    const { page } = await open();
    // Nobody selects words without moving a pointer or pressing a key.
    await wake(page);
    await page.locator(`[id="${block?.id ?? ''}"]`).evaluate((element) => {
      getSelection()?.setBaseAndExtent(element, 0, element, 1);
    });
    await openPanel(page);
    await page.locator('#cite select').selectOption('quotation');
    const shown = await citation(page);
    expect(shown).toContain(`#${block?.id ?? ''}`);
    expect(block?.text).toContain(shown?.split('\n——')[0]);
    await page.locator('#cite button').click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    await page.context().close();
  });

  it('says where a quotation over several paragraphs begins and ends, at the address of the first', async () => {
    const { page } = await open();
    await wake(page);
    await openPanel(page);
    // From behind the last word of a block to before the first of another: neither is quoted.
    const ids = await page.locator('.report-text > p').evaluateAll((blocks) => {
      const [before, first, last, after] = blocks.slice(1);
      if (!before || !first || !last || !after) throw new Error('The report is too short.');
      getSelection()?.setBaseAndExtent(before, before.childNodes.length - 1, after, 0);
      return [first.id, last.id];
    });
    const texts = ids.map((id) => report.blocks.find((block) => block.id === id)?.text);
    await page.locator('#cite select').selectOption('quotation');
    const place = `#${ids.join(' 至 #')}`;
    await expect.poll(() => citation(page)).toContain(place);
    await page.getByText(`所选文字（${place}）`).waitFor();
    const [words, source] = ((await citation(page)) ?? '').split('\n——');
    expect(words).toBe(texts.join('\n'));
    expect(source).toContain(url(`reports/${report.slug}/${place}`));
    await page.locator('#cite select').selectOption('gbt2025');
    expect(await citation(page)).toContain(url(`reports/${report.slug}/#${ids[0] ?? ''}.`));
    await page.context().close();
  });

  it('cites and marks a heading that was reached by its readable anchor', async () => {
    const { page } = await open();
    await wake(page);
    const heading = page.locator('h2:has(> wbr[id])').first();
    const anchor = await heading.locator('wbr[id]').getAttribute('id');
    const colour = () => heading.evaluate((each) => getComputedStyle(each).backgroundColor);
    const plain = await colour();
    await page.evaluate((id) => {
      location.hash = id;
    }, anchor ?? '');
    expect(await colour()).not.toBe(plain);
    await openPanel(page);
    const id = (await heading.getAttribute('id')) ?? '';
    expect(await page.getByLabel(`一段（#${id}）`).isChecked()).toBe(true);
    expect(await citation(page)).toContain(`reports/${report.slug}/#${id}.`);
    await page.context().close();
  });

  it('cites the report where the address names no place, or nothing readable', async () => {
    for (const fragment of ['#L0', '#%E0%A4%A']) {
      const { page, errors } = await open(fragment);
      await openPanel(page);
      expect(await citation(page)).toContain(url(`reports/${report.slug}/.`));
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  it('says how to cite less than the report, as long as a choice is missing', async () => {
    const { page } = await open();
    await wake(page);
    await openPanel(page);
    const hint = page.getByText('选中文字可引几句');
    expect(await hint.isVisible()).toBe(true);
    await page.locator('.report-text p .permalink').first().press('Enter');
    await page
      .locator('.report-text p')
      .first()
      .evaluate((block) => {
        getSelection()?.selectAllChildren(block);
      });
    await hint.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('adds nothing to what a reader copies', async () => {
    const block = paragraphs[0];
    const { page } = await open();
    await page.locator(`[id="${block?.id ?? ''}"]`).evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/\s*¶?\s*$/u, '')).toBe(block?.text);
    await page.context().close();
  });
});
