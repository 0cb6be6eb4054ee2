import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { finishSite } from '../../src/finish/finish.ts';
import { headerPolicy } from '../../src/finish/policy.ts';
import { inlineHashes } from '../../src/finish/inline-code.ts';
import { serveSite, type SiteServer } from '../support/site-server.ts';
import { askSearch } from './support/ask-search.ts';
import { launchBrowser, watchForErrors } from './support/browser.ts';
import { REAL_HOSTS, type RealHost } from './support/real-hosts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = process.env.SITE_DIST ?? join(ROOT, 'dist');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});

afterEach(async () => {
  await page.context().close();
});

/** A missing page is itself an error in the console; what comes besides is not expected. */
function besidesTheMissingPage(errors: readonly string[]): string[] {
  return errors.filter((error) => !error.includes('status of 404'));
}

describe('the 404 page', () => {
  let server: SiteServer;

  beforeEach(async () => {
    server = await serveSite(DIST, '/a/b/');
  });

  afterEach(async () => {
    await server.kill();
  });

  it.each([
    'missing',
    'reports/nowhere/',
    'x/y/z/deep/',
    'reports/changchun-2024/source/gone.html',
  ])('works at %s: style, links, search', async (path) => {
    const errors = watchForErrors(page);
    await page.goto(server.url + path);
    await page.waitForFunction(() => document.documentElement.dataset.root?.startsWith('http'));
    await page.waitForFunction(() => document.querySelector('link[rel=stylesheet][href]') !== null);
    const home = page.locator('main a').first();
    expect(await home.getAttribute('href')).toBe(`${server.url}index.html`);
    await page.locator('main input[name=q]').fill('发展');
    await page.locator('main input[name=q]').press('Enter');
    await page.waitForURL(/\/a\/b\/search\/index\.html\?q=/);
    expect(besidesTheMissingPage(errors)).toEqual([]);
  });

  it('asks for no other missing file where the address tells the root', async () => {
    await page.goto(`${server.url}reports/nowhere/`);
    await page.waitForFunction(() => document.documentElement.dataset.root?.startsWith('http'));
    expect(server.failures).toEqual(['404 /a/b/reports/nowhere/']);
  });
});

describe('the 404 page of a site that knows its address', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'known-'));
    const page = (title: string) =>
      `<!DOCTYPE html><html data-root="./"><head><meta charset="utf-8"></head><body><h1>${title}</h1><a href="./">x</a></body></html>`;
    await writeFile(join(folder, 'index.html'), page('home'));
    await writeFile(join(folder, '404.html'), page('missing'));
    await writeFile(join(folder, 'archive.webmanifest'), '{"start_url":"./"}');
    await finishSite(folder, '/a/b/');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('leads home from any depth without JavaScript', async () => {
    const server = await serveSite(folder, '/a/b/');
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const silent = await context.newPage();
      await silent.goto(`${server.url}x/y/z`);
      await silent.locator('a').click();
      expect(await silent.locator('h1').innerText()).toBe('home');
    } finally {
      await context.close();
      await server.kill();
    }
  });

  it('leads home by its script where the site was put elsewhere', async () => {
    const server = await serveSite(folder, '/c/');
    try {
      await page.goto(`${server.url}x/y/z`);
      await page.waitForFunction(() => document.documentElement.dataset.root?.startsWith('http'));
      expect(await page.locator('a').getAttribute('href')).toBe(`${server.url}index.html`);
    } finally {
      await server.kill();
    }
  });
});

for (const { name, isHere } of REAL_HOSTS) {
  if (!isHere) console.warn(`${name} is not installed: its example in deploy/ is not tested.`);
}

describe.each(REAL_HOSTS)('$name with its example in deploy/', ({ isHere, start }) => {
  let host: RealHost | null = null;
  let url = '';

  beforeAll(async () => {
    if (!isHere) return;
    host = await start(DIST);
    url = host.url;
  });

  afterAll(async () => {
    await host?.stop();
  });

  const headerOf = async (path: string, name: string) =>
    (await fetch(url + path)).headers.get(name);

  it.skipIf(!isHere)('sends the policy with every answer', async () => {
    const policy = headerPolicy(await inlineHashes());
    for (const path of [
      '',
      'service-worker.js',
      'pagefind/archive.json',
      'missing',
      'archive.webmanifest',
    ]) {
      expect(await headerOf(path, 'content-security-policy')).toBe(policy);
    }
  });

  it.skipIf(!isHere)(
    'lets browsers keep what has a hash in its name, and nothing else',
    async () => {
      const style = /assets\/[^"]+\.css/.exec(await (await fetch(url)).text())?.[0] ?? '';
      expect(await headerOf(style, 'cache-control')).toContain('immutable');
      for (const path of [
        '',
        'service-worker.js',
        'pagefind/pagefind-entry.json',
        'archive.webmanifest',
      ]) {
        expect(await headerOf(path, 'cache-control')).toBe('no-cache');
      }
    },
  );

  it.skipIf(!isHere)('names types and answers unknown addresses with the 404 page', async () => {
    expect(await headerOf('archive.webmanifest', 'content-type')).toContain('manifest+json');
    expect(await headerOf('reports/changchun-2024/report.md', 'content-type')).toBe(
      'text/markdown; charset=utf-8',
    );
    for (const file of ['_headers', '.htaccess']) {
      expect((await fetch(url + file)).status, file).toBeGreaterThanOrEqual(403);
    }
    const missing = await fetch(`${url}reports/x/y`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('data-folders');
  });

  it.skipIf(!isHere)('runs the search under its policy, and the 404 page', async () => {
    const errors = watchForErrors(page);
    await page.goto(`${url}search/`);
    const { places } = await askSearch(page, '发展');
    expect(places).toBeGreaterThan(0);
    await page.goto(`${url}reports/x/y`);
    await page.waitForFunction(() => document.documentElement.dataset.root?.startsWith('http'));
    expect(besidesTheMissingPage(errors)).toEqual([]);
  });
});

const apache = REAL_HOSTS.find(({ name }) => name === 'Apache');

// nginx's example is for a host of its own; Apache's settings come with the folder.
it.skipIf(!apache?.isHere)('Apache serves a site below another in the same way', async () => {
  const host = await apache?.start(DIST);
  if (!host) throw new Error('There is no host.');
  try {
    const below = join(host.folder, 'a/b');
    await cp(DIST, below, { recursive: true });
    await writeFile(join(below, '404.html'), 'below');
    const missing = await fetch(`${host.url}a/b/reports/x/y`);
    expect([missing.status, await missing.text()]).toEqual([404, 'below']);
    const page = await fetch(`${host.url}a/b/about/index.html`);
    const policy = headerPolicy(await inlineHashes());
    expect(page.headers.get('content-security-policy')).toBe(policy);
    const style = /assets\/[^"]+\.css/.exec(await page.text())?.[0] ?? '';
    const kept = await fetch(`${host.url}a/b/${style}`);
    expect(kept.headers.get('cache-control')).toContain('immutable');
  } finally {
    await host.stop();
  }
});
