import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatPreferences } from '../../src/reading/preferences.ts';
import { launchBrowser, wake, watchForErrors } from './support/browser.ts';

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

describe('a report that its reader only looks at', () => {
  it('gets its script after some seconds, and can then be read without network', async () => {
    const page = await open();
    expect(await page.locator('script[src]').count()).toBe(0);
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(worker).toBe(inject('siteUrl'));
    await page.close();
  });
});

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
    await wake(page);
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
    await wake(page);
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await page.close();
  });

  it('says the report sentence by sentence, marks the sentence and stops when asked', async () => {
    const page = await open(async (each) => {
      await each.addInitScript(VOICE);
    });
    const errors = watchForErrors(page);
    await wake(page);
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

describe('the link to a block', () => {
  it('is there for every block, seen under the pointer and by the keyboard, and changes nothing else', async () => {
    const page = await open();
    const heights = () =>
      page
        .locator('.report-text [id^=L]')
        .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().height));
    /** Where the last character of each block stands: browsers may take a line with a ¶ for one to be stretched. */
    const ends = () =>
      page.locator('.report-text [id^=L]').evaluateAll((blocks) =>
        blocks.map((block) => {
          const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
            node.parentElement?.closest('.permalink')
              ? NodeFilter.FILTER_REJECT
              : NodeFilter.FILTER_ACCEPT,
          );
          const range = document.createRange();
          while (nodes.nextNode()) range.selectNodeContents(nodes.currentNode);
          return [...range.getClientRects()].at(-1)?.right;
        }),
      );
    const before = await heights();
    const endsBefore = await ends();
    await wake(page);
    expect(await heights()).toEqual(before);
    expect(await ends()).toEqual(endsBefore);
    const links = page.locator('.report-text [id^=L] .permalink');
    expect(await links.count()).toBe(before.length);
    const third = page.locator('.report-text p').nth(2);
    const link = third.locator('.permalink');
    const opacity = () => link.evaluate((each) => getComputedStyle(each).opacity);
    expect(await opacity()).toBe('0');
    await third.hover();
    expect(await opacity()).toBe('1');
    await page.mouse.move(1, 1);
    await page.locator('body').press('Tab');
    await link.focus();
    expect(await opacity()).toBe('1');
    await link.press('Enter');
    expect(await page.evaluate(() => location.hash.slice(1))).toBe(await third.getAttribute('id'));
    await page.close();
  });

  it('stands behind the text under a finger, and takes no room', async () => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
    const size = () =>
      page.evaluate(() => {
        const { height = 0 } =
          document.querySelector('.report-text')?.getBoundingClientRect() ?? {};
        return { height, width: document.documentElement.scrollWidth };
      });
    const before = await size();
    await page.locator('h1').tap();
    await page.locator('.permalink').first().waitFor({ state: 'attached' });
    expect(await size()).toEqual(before);
    expect(await page.locator('.permalink').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('a page that waits for its reader', () => {
  it('takes the key that woke it for what it means', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('q');
    await page.close();
  });

  it('calls the files after the report', async () => {
    const page = await open();
    await wake(page);
    const [, slug] = /reports\/([^/]+)/.exec(path) ?? [];
    const link = page.locator('a[href="report.tei.xml"]');
    expect(await link.getAttribute('download')).toBe(`${slug ?? ''}.tei.xml`);
    await page.close();
  });
});

describe('stored choices', () => {
  const STORED = formatPreferences({ theme: 'dark', size: 24, elder: true });

  it('hold in every frame, however late the scripts are', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
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
    for (const address of [path, '', 'about/', `${path}source/`]) {
      await page.goto(inject('siteUrl') + address, { waitUntil: 'load' });
      await page.waitForTimeout(500);
      const seen = await page.evaluate<string[]>('[...seen]');
      expect({ address, seen }).toEqual({ address, seen: ['rgb(0, 0, 0) 21.3333px'] });
    }
    await context.close();
  });

  it('do not show on paper', async () => {
    const page = await open(async (each) => {
      await each.addInitScript((stored) => {
        localStorage.setItem('reading', stored);
      }, STORED);
    });
    await page.emulateMedia({ media: 'print' });
    const colour = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(colour).toBe('rgb(0, 0, 0)');
    await page.close();
  });
});

describe('the mark of a gap', () => {
  it('never begins a line, at whatever width', async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
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
    await page.close();
  });
});

describe('on paper', () => {
  it('has the text with its short links, and nothing to click on', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    for (const screen of ['body > header', 'footer', '.toc', '.breadcrumbs', '.after-text'])
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
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await page.close();
  });
});
