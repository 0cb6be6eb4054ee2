import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser.ts';

/**
 * Gives every test of a file a page of its own, in a browser that keeps nothing from one test to the next.
 * @param use takes the page before each test
 */
export function pageForEachTest(use: (page: Page) => void, options?: BrowserContextOptions): void {
  let closeBrowser: () => Promise<void>;
  let openPage: () => Promise<Page>;
  let closePage: () => Promise<void>;

  beforeAll(async () => {
    const browser = await launchBrowser();
    openPage = async () => (await browser.newContext(options)).newPage();
    closeBrowser = () => browser.close();
  });

  beforeEach(async () => {
    const page = await openPage();
    page.setDefaultTimeout(15_000);
    closePage = () => page.context().close();
    use(page);
  });

  afterEach(async () => {
    await closePage();
  });

  afterAll(async () => {
    await closeBrowser();
  });
}
