import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { wake, watchForErrors } from './support/browser.ts';
import { openFirstReport } from './support/first-report.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';

let page: Page;

pageForEachTest((opened) => {
  page = opened;
});

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

describe('reading aloud', () => {
  it('is not offered without a Chinese voice', async () => {
    await openFirstReport(page);
    await wake(page);
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
  });

  it('says the report sentence by sentence, marks the sentence and stops when asked', async () => {
    await page.addInitScript(VOICE);
    const errors = watchForErrors(page);
    await openFirstReport(page);
    await wake(page);
    await page.getByRole('button', { name: '朗读' }).click();
    const stop = page.getByRole('button', { name: '停止朗读' });
    await expect.poll(() => page.evaluate<number>('said.length')).toBeGreaterThan(8);
    const marked = 'CSS.highlights.get("spoken")?.values().next().value.toString() ?? null';
    expect(await page.evaluate<string>(marked)).toMatch(/\S/);
    await stop.click();
    expect(await page.evaluate(marked)).toBeNull();
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    const before = await sheets();
    await page.getByRole('button', { name: '朗读' }).click();
    await stop.click();
    expect(await sheets()).toBe(before);
    const said = await page.evaluate<string[]>('said');
    const text = await page.evaluate(() => {
      const copy = document.querySelector('article')?.cloneNode(true) as HTMLElement;
      for (const mark of copy.querySelectorAll('.permalink')) mark.remove();
      return copy.textContent.replaceAll(/\s/g, '');
    });
    expect(text).toContain(said[0]?.replaceAll(/\s/g, ''));
    for (const sentence of said) expect(text).toContain(sentence.replaceAll(/\s/g, ''));
    expect(errors).toEqual([]);
  });
});
