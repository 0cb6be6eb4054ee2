import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beforePaintCode } from '../../src/finish/inline-code.ts';
import { readPage } from '../../src/finish/read-page.ts';
import { SiteFiles } from '../../src/finish/site-files.ts';
import { hostileSeed } from '../support/hostile-texts.ts';
import { serveSite, type SiteServer } from '../support/site-server.ts';
import { TemporaryArchive } from '../support/temporary-archive.ts';
import { askSearch } from './support/ask-search.ts';
import { launchBrowser, watchForErrors } from './support/browser.ts';

let archive: TemporaryArchive;
let site: SiteFiles;
let server: SiteServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  archive = await TemporaryArchive.with({ 'seeds/hostile.txt': hostileSeed() });
  const { code, output } = await archive.build();
  if (code !== 0) throw new Error(output);
  const dist = join(archive.root, 'dist');
  site = new SiteFiles(dist);
  server = await serveSite(dist);
  browser = await launchBrowser();
  page = await browser.newPage();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.kill();
  await archive.remove();
});

describe('a hostile seed', () => {
  it('never becomes markup: no page has an element, attribute or address from it', async () => {
    const pages = (await site.list()).filter(
      (path) => path.endsWith('.html') && path !== '404.html',
    );
    expect(pages.length).toBeGreaterThan(5);
    const ownScript = await beforePaintCode();
    for (const path of pages) {
      const facts = readPage(await site.readText(path));
      expect(facts.inlineAttributes, path).toEqual([]);
      const scripts = facts.elements.filter(({ name }) => name === 'script');
      for (const { attributes, text } of scripts) {
        if (text === ownScript) continue;
        if (attributes.src === undefined) expect(attributes.type).toBe('application/ld+json');
        else expect(attributes.src).toMatch(/^(?:\.\.\/)*assets\//);
        if (text !== '') JSON.parse(text);
      }
      const strange = facts.urls.filter(({ value }) => /javascript:|example\.invalid/i.test(value));
      expect(strange, path).toEqual([]);
    }
  });

  it('shows as text what it holds, and runs nothing', async () => {
    const errors = watchForErrors(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const pages = (await site.list()).filter(
      (path) => /^(?:reports|index)/.test(path) && path.endsWith('.html'),
    );
    for (const path of pages) {
      await page.goto(server.url + path);
      await page.mouse.move(200, 300);
      expect(await page.evaluate('globalThis.taken'), path).toBeUndefined();
    }
    const text = await page.locator('body').innerText();
    expect(text).toContain('onerror');
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  it('can be searched, and its hits run nothing', async () => {
    const errors = watchForErrors(page);
    await page.goto(`${server.url}search/`);
    for (const query of [
      '<script>',
      '<img src=x onerror',
      'javascript:',
      '"><a href=',
      '{{ window',
    ]) {
      const { places } = await askSearch(page, query);
      expect(places, query).toBeGreaterThan(0);
      await page.waitForTimeout(100);
      expect(await page.evaluate('globalThis.taken'), query).toBeUndefined();
    }
    expect(errors).toEqual([]);
  });

  it('leaves the downloads what they are', async () => {
    const list = (await site.list()).filter((path) => /^api\/.*\.json$/.test(path));
    for (const path of list) JSON.parse(await readFile(join(site.folder, path), 'utf8'));
    expect(list.length).toBeGreaterThan(1);
  });
});
