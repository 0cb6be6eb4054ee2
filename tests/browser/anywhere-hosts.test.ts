import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCommand } from '../../scripts/find-chromium.mjs';
import { headerPolicy } from '../../src/finish/policy.ts';
import { notFoundCode, notFoundHashes } from '../../src/finish/not-found.ts';
import { serveSite, type SiteServer } from '../support/site-server.ts';
import { freePort } from '../support/free-port.ts';
import { askSearch } from './support/ask-search.ts';
import { launchBrowser, watchForErrors } from './support/browser.ts';

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

async function untilReady(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (attempt === 50) throw new Error(`No host answers at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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

describe.skipIf(findCommand('nginx') === null)('nginx with deploy/nginx.conf', () => {
  let folder = '';
  let nginx: ChildProcess;
  let url = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    await cp(DIST, join(folder, 'site'), { recursive: true });
    await mkdir(join(folder, 'temp'));
    const port = await freePort();
    const text = await readFile(join(ROOT, 'deploy/nginx.conf'), 'utf8');
    const site = text
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('/srv/www/archive', join(folder, 'site'));
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/temp;`)
      .join(' ');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    await writeFile(
      join(folder, 'nginx.conf'),
      `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temp} types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; image/png png; text/plain txt; } ${site} }`,
    );
    nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
    url = `http://127.0.0.1:${port}/`;
    await untilReady(url);
  });

  afterAll(async () => {
    nginx.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const headerOf = async (path: string, name: string) =>
    (await fetch(url + path)).headers.get(name);

  it('sends the policy with every answer', async () => {
    const policy = headerPolicy(notFoundHashes(await notFoundCode()));
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

  it('lets browsers keep what has a hash in its name, and nothing else', async () => {
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
  });

  it('names types and answers unknown addresses with the 404 page', async () => {
    expect(await headerOf('archive.webmanifest', 'content-type')).toContain('manifest+json');
    expect(await headerOf('reports/changchun-2024/report.md', 'content-type')).toBe(
      'text/markdown; charset=utf-8',
    );
    expect((await fetch(`${url}_headers`)).status).toBe(404);
    const missing = await fetch(`${url}reports/x/y`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('data-folders');
  });

  it('runs the search under its policy, and the 404 page', async () => {
    const errors = watchForErrors(page);
    await page.goto(`${url}search/`);
    const { places } = await askSearch(page, '发展');
    expect(places).toBeGreaterThan(0);
    await page.goto(`${url}reports/x/y`);
    await page.waitForFunction(() => document.documentElement.dataset.root?.startsWith('http'));
    expect(besidesTheMissingPage(errors)).toEqual([]);
  });
});
