import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';

let browser: Browser;
/** One for all: while requests are caught nothing comes from the browser's cache. */
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  // The site's service worker would answer in place of the faults that are made here.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});

afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

afterAll(async () => {
  await browser.close();
});

async function ask(query: string): Promise<void> {
  await page.goto(`${inject('siteUrl')}search/?q=${encodeURIComponent(query)}`);
}

const damages = {
  'is missing': () => ({ status: 404, body: 'Not found' }),
  'is empty': () => ({ status: 200, body: '' }),
  'is some page of the host': () => ({ status: 200, body: '<!doctype html><title>登录</title>' }),
  'is cut off': (body: Buffer) => ({ status: 200, body: body.subarray(0, body.length >> 1) }),
  'is damaged': (body: Buffer) => ({
    status: 200,
    body: Buffer.from(body.map((byte, index) => (index === body.length >> 1 ? byte ^ 255 : byte))),
  }),
};
// Each kind of file, with a query that needs it. Names are asked by sound.
const kinds = {
  'archive.json': '口袋公园',
  'pagefind.js': '口袋公园',
  'pagefind-entry.json': '口袋公园',
  '*.pf_meta': '口袋公园',
  'wasm.*': '口袋公园',
  'index/*.pf_index': '口袋公园',
  'text/*.pf_text': '口袋公园',
  'names/*.pf_names': 'kuancheng',
  'index/*.pf_bounds': '园',
} as const;
type Kind = keyof typeof kinds;
const cases = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  Object.keys(damages).map((damage) => [kind, damage as keyof typeof damages] as const),
);

test.each(cases)('%s %s: the reader is told and can try again', async (kind, damage) => {
  // One byte of these two, changed, need not be a fault at all.
  if (damage === 'is damaged' && /\.js$|entry/.test(kind)) return;
  const pattern = new RegExp(
    `/pagefind/${kind.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(\\?.*)?$`,
  );
  let damaged = 0;
  await page.route(pattern, async (route) => {
    damaged += 1;
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-length'];
    delete headers['content-encoding'];
    await route.fulfill({ headers, ...damages[damage](await response.body()) });
  });
  await ask(kinds[kind]);
  await page.waitForSelector('[data-search][data-state=error]');
  expect(damaged).toBeGreaterThan(0);
  expect(await page.getByRole('alert').innerText()).toContain('搜索没有成功');
  expect(await page.locator('[data-hit]').count()).toBe(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: '重试' }).click();
  await page.waitForSelector('[data-search][data-state=done]');
  expect(await page.locator('[data-hit], .suggestions a').count()).toBeGreaterThan(0);
});

test('a text is from before or after an update: no place is shown that does not read as the query', async () => {
  await page.route('**/text/*.pf_text?*', async (route) => {
    const response = await route.fetch();
    const report = JSON.parse(gunzipSync(await response.body()).toString('utf16le')) as {
      texts: string[];
    };
    const texts = report.texts.map((text) => `新${text}`);
    const body = gzipSync(Buffer.from(JSON.stringify({ ...report, texts }), 'utf16le'));
    await route.fulfill({ body });
  });
  await ask('口袋公园');
  await page.waitForSelector('[data-search][data-state=error]');
  expect(await page.locator('[data-hit]').count()).toBe(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: '重试' }).click();
  await page.waitForSelector('[data-search][data-state=done]');
  expect(new Set(await page.locator('[data-hit] mark').allInnerTexts())).toEqual(
    new Set(['口袋公园']),
  );
});
