import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, watchForErrors } from './support/browser.ts';

let browser: Browser;
let path: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const response = await fetch(`${inject('siteUrl')}api/reports.json`);
  const [report] = (await response.json()) as { slug: string }[];
  path = `reports/${report?.slug ?? ''}/`;
});

afterAll(async () => {
  await browser.close();
});

async function open(prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await prepare?.(page);
  await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
  return page;
}

/** A voice that says a sentence in ten milliseconds and writes down what it said. */
const VOICE = `
  window.said = [];
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'zh-CN' }],
    speak(utterance) {
      window.said.push(utterance.text);
      this.timer = setTimeout(() => utterance.dispatchEvent(new Event('end')), 10);
    },
    cancel() { clearTimeout(this.timer); },
  }) });`;

describe('the table of contents', () => {
  it('marks the section being read', async () => {
    const page = await open();
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
    await page.close();
  });

  it('goes along with how far one has read', async () => {
    const page = await open();
    const width = () =>
      page.evaluate(() => Number(getComputedStyle(document.body, '::before').scale.split(' ')[0]));
    expect(await width()).toBeLessThan(0.01);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect.poll(width).not.toBeLessThan(0.99);
    await page.close();
  });
});

describe('reading aloud', () => {
  it('is not offered without a Chinese voice', async () => {
    const page = await open();
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await page.close();
  });

  it('says the report sentence by sentence, marks the sentence and stops when asked', async () => {
    const page = await open(async (each) => {
      await each.addInitScript(VOICE);
    });
    const errors = watchForErrors(page);
    await page.getByRole('button', { name: '朗读' }).click();
    const stop = page.getByRole('button', { name: '停止朗读' });
    await expect.poll(() => page.evaluate<number>('said.length')).toBeGreaterThan(8);
    const marked = 'CSS.highlights.get("spoken")?.values().next().value.toString() ?? null';
    expect(await page.evaluate<string>(marked)).toMatch(/\S/);
    await stop.click();
    expect(await page.evaluate(marked)).toBeNull();
    const said = await page.evaluate<string[]>('said');
    const text = await page.evaluate(() => {
      const copy = document.querySelector('article')?.cloneNode(true) as HTMLElement;
      for (const mark of copy.querySelectorAll('.permalink')) mark.remove();
      return copy.textContent.replaceAll(/\s/g, '');
    });
    expect(text).toContain(said[0]?.replaceAll(/\s/g, ''));
    for (const sentence of said) expect(text).toContain(sentence.replaceAll(/\s/g, ''));
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('on paper', () => {
  it('has the text with its short links, and nothing to click on', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    for (const screen of ['.site-header', '.site-footer', '.toc', '.breadcrumbs', '.after-text'])
      expect(await page.locator(screen).isVisible(), screen).toBe(false);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.permalink')].map((link) => ({
        shown: getComputedStyle(link, '::before').content,
        opacity: getComputedStyle(link).opacity,
        href: link.getAttribute('href') ?? '',
      })),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const { shown, opacity, href } of links)
      expect({ shown, opacity }).toEqual({ shown: `"${href}"`, opacity: '1' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await page.close();
  });
});
