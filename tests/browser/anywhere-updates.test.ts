import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../support/site-server.ts';
import { makeVersion, removeVersion } from '../support/site-versions.ts';
import { launchBrowser, watchForErrors } from './support/browser.ts';

const DIST = process.env.SITE_DIST ?? resolve(import.meta.dirname, '../../dist');
const folders: string[] = [];
let browser: Browser;
let first = '';
let second = '';
let large = '';
let server: SiteServer;
let page: Page;

async function version(change: Parameters<typeof makeVersion>[1]): Promise<string> {
  const folder = await makeVersion(DIST, change);
  folders.push(folder);
  return folder;
}

beforeAll(async () => {
  browser = await launchBrowser();
  [first, second, large] = await Promise.all([
    version({ mark: '第一版' }),
    version({ mark: '第二版' }),
    version({ mark: '大', large: true }),
  ]);
});

afterAll(async () => {
  await browser.close();
  await Promise.all(folders.map(removeVersion));
});

beforeEach(async () => {
  server = await serveSite(first, '/a/b/');
  page = await (await browser.newContext()).newPage();
});

afterEach(async () => {
  await page.context().close();
  await server.kill();
});

async function openControlled(path = 'index.html'): Promise<void> {
  await page.goto(server.url + path);
  // A report's page loads its script, and so the worker, when its reader does something.
  await page.mouse.move(1, 1);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const caches = () => page.evaluate(async () => globalThis.caches.keys());
const markOf = async () => {
  await page.goto(`${server.url}about/index.html`);
  return page.locator('#mark').innerText();
};
/** What goes wrong on the page, but for requests given up because the next page was opened. */
function watch(): () => string[] {
  const errors = watchForErrors(page);
  return () => errors.filter((error) => !error.includes('net::ERR_ABORTED'));
}

const announcement = () => page.locator('[data-announcement]');

/** Makes the browser look for a new version and waits until its worker has come to rest. */
async function lookForUpdate(): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    for (let i = 0; i < 200 && registration.installing; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

// What a new version does to one page is tested in every engine: tests/matrix/updates.ts.
describe('a new version', () => {
  it('is announced in a place that covers nothing at the end of the page', async () => {
    await openControlled();
    server.serve(second);
    await lookForUpdate();
    await announcement().waitFor();
    await page.getByRole('button', { name: '离线保存' }).click({ timeout: 5000 });
  });
});

describe('the store', () => {
  it('is mended when the browser has dropped parts of it', async () => {
    await openControlled();
    await page.evaluate(async () => {
      for (const name of await globalThis.caches.keys()) await globalThis.caches.delete(name);
    });
    const errors = watch();
    expect(await markOf()).toBe('第一版');
    expect(errors()).toEqual([]);
    await expect
      .poll(async () =>
        page.evaluate(async () => (await globalThis.caches.match(location.href)) !== undefined),
      )
      .toBe(true);
  });

  it('may be refused: the site works as before', async () => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    const errors = watch();
    await page.goto(`${server.url}index.html`);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const worker = registration?.installing;
      if (worker)
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve);
        });
    });
    expect(await markOf()).toBe('第一版');
    // Each page tries again, so a cache may stand for as long as a try lasts.
    await expect.poll(caches, { timeout: 15_000 }).toEqual([]);
    expect(errors()).toEqual([]);
  });

  it('may be forbidden: the site works as before', async () => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('No.', 'SecurityError'));
      Object.assign(ServiceWorkerContainer.prototype, { register: refuse });
    });
    const errors = watch();
    expect(await markOf()).toBe('第一版');
    expect(await page.locator('[data-offline-button]').count()).toBe(0);
    expect(errors()).toEqual([]);
  });
});

describe('a large archive', () => {
  const report = 'reports/changchun-2024/index.html';

  it('keeps what was visited and says what was not', async () => {
    server.serve(large);
    await openControlled(report);
    await expect
      .poll(() =>
        page.evaluate(async () => (await globalThis.caches.match(location.href)) !== undefined),
      )
      .toBe(true);
    await server.kill();
    await page.reload();
    expect(await page.locator('h1').innerText()).toMatch(/\S/);
    await page.goto(`${server.url}index.html`);
    expect(await page.locator('h1').innerText()).not.toBe('没有网络');
    await page.goto(`${server.url}reports/nanguan-2023/`);
    expect(await page.locator('h1').innerText()).toBe('没有网络');
  });

  it('is kept whole when the reader asks for it, with the size told beforehand', async () => {
    server.serve(large);
    await openControlled();
    await page.getByRole('button', { name: '离线保存' }).click();
    const panel = page.locator('[data-offline-panel]');
    await panel.getByText(/还要下载 [\d.]+ MB/).waitFor();
    expect(await panel.getByRole('progressbar').isVisible()).toBe(false);
    await page.context().route('**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await route.continue();
    });
    await panel.getByRole('button', { name: '开始保存' }).press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('离线保存');
    // Closed and opened again, it shows how far it is.
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await panel.getByText('正在保存……').waitFor();
    expect(await panel.getByRole('progressbar').isVisible()).toBe(true);
    expect(await panel.getByRole('button').isVisible()).toBe(false);
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    await panel.getByText('没有网络也能打开').waitFor();
    await server.kill();
    await page.goto(`${server.url}reports/nanguan-2023/`);
    expect(await page.locator('h1').innerText()).not.toBe('没有网络');
    const text = await page.evaluate(async () => (await fetch('report.txt')).status);
    expect(text).toBe(200);
  });
});
