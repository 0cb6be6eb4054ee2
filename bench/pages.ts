import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serveOnFreePort } from '../scripts/serve.mjs';
import { launchBrowser } from '../tests/browser/support/browser.ts';
import { table } from './table.ts';

/** A phone on a slow mobile network, as Lighthouse takes it: 1.6 Mbit/s, 150 ms there and back, a quarter of the speed. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;

interface Visit {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  /** Addresses of what the page loaded until it was done, itself first. */
  readonly loaded: readonly string[];
}

const NEVER: Visit = { firstPaint: NaN, largestPaint: NaN, shift: NaN, loaded: [] };

/** Weighs the pages of a built site and measures how they come up on a throttled phone. */
export async function benchPages(dist: string): Promise<string> {
  const { url, close } = await serveOnFreePort(dist, 0);
  const browser = await launchBrowser();
  try {
    const slugs = (await readdir(join(dist, 'reports'))).toSorted();
    const others = ['', 'about/', 'search/', `reports/${slugs[0] ?? ''}/source/`];
    const rows = [];
    for (const path of [...slugs.map((slug) => `reports/${slug}/`), ...others])
      rows.push(await row(browser, dist, url, path));
    const head = ['page', 'text', 'HTML', 'CSS', 'JS', 'HTML+CSS / text', 'all / text'];
    return table([...head, 'first paint ms', 'largest ms', 'layout shift'], rows);
  } finally {
    await browser.close();
    await close();
  }
}

async function row(browser: Browser, dist: string, url: string, path: string): Promise<string[]> {
  // Another program may take the processor for a moment: the middle one of three visits counts.
  const visits = [];
  for (let turn = 0; turn < 3; turn += 1) visits.push(await visited(browser, url + path));
  const visit = visits.toSorted((a, b) => a.firstPaint - b.firstPaint)[1] ?? NEVER;
  const files = await Promise.all(
    visit.loaded.map(async (address) => {
      const file = decodeURIComponent(new URL(address).pathname.slice(1));
      const name = file === '' || file.endsWith('/') ? `${file}index.html` : file;
      return { name, bytes: zipped(await readFile(join(dist, name))) };
    }),
  );
  const sum = (type: RegExp) =>
    files.filter(({ name }) => type.test(name)).reduce((total, { bytes }) => total + bytes, 0);
  const text = /^reports\/[^/]+\/$/.test(path)
    ? zipped(await readFile(join(dist, path, 'report.txt')))
    : null;
  const ratio = (bytes: number) => (text === null ? '' : (bytes / text).toFixed(2));
  const [html, css, js] = [sum(/\.html$/), sum(/\.css$/), sum(/\.js$/)];
  return [
    `/${path}`,
    String(text ?? ''),
    ...[html, css, js].map(String),
    ratio(html + css),
    ratio(sum(/./)),
    visit.firstPaint.toFixed(0),
    visit.largestPaint.toFixed(0),
    visit.shift.toFixed(3),
  ];
}

function zipped(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

async function visited(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, isMobile: true });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(OBSERVE);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const visit = await measured(page, address);
  await page.close();
  return visit;
}

/** In the page, before anything of it runs. */
const OBSERVE = `
  window.measured = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.measured.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries())
      if (!hadRecentInput) window.measured.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

async function measured(page: Page, address: string): Promise<Visit> {
  const { first, largest, shift, resources } = await page.evaluate<{
    first: number;
    largest: number;
    shift: number;
    resources: string[];
  }>(`({
    ...window.measured,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    resources: [
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      // A browser without a window fetches no icon; others do.
      ...Array.from(document.querySelectorAll('link[rel~=icon]'), ({ href }) => href),
    ],
  })`);
  return {
    firstPaint: first,
    largestPaint: largest,
    shift,
    // What the service worker fetches for later is no part of the visit.
    loaded: [address, ...new Set(resources.filter((name) => /\.(?:css|js|svg)$/.test(name)))],
  };
}
