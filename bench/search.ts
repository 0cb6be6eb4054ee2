import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveOnFreePort } from '../scripts/serve.mjs';
import { launchBrowser } from '../tests/browser/support/browser.ts';
import { foldUnits } from '../src/search/fold.ts';
import { generateReports } from '../tests/search/support/generate-reports.ts';
import { below, pick, seeded } from '../tests/search/support/random.ts';
import { serveCompressed } from './compressing-server.ts';
import { coldLoads, defaultEngine, exactEngine, warmTimes, type Engine } from './search-browser.ts';
import { defaultSite, exactSite, type BuildCost } from './search-sites.ts';
import { table } from './table.ts';

const NOTHING_SIMPLIFIED = new Map<string, string>();
const SEED = 7;
const COLD_QUERIES = 8;
const WARM_QUERIES = 60;
const HEAD = [
  'reports',
  'search',
  'build s',
  'indexer MB',
  'index / text',
  'first load KB (requests)',
  'compressed KB',
  '1 character',
  '2 characters',
  '4 characters',
  '8 characters',
  '发展',
  'warm p50 / p95 ms',
  'warm 发展 ms',
];

/** Measures the exact search, and Pagefind's default Chinese mode beside it, in a real browser. */
export async function benchSearch(sizes: readonly number[]): Promise<string> {
  const browser = await launchBrowser();
  const rows: string[][] = [];
  for (const size of sizes) {
    const reports = generateReports(size);
    const texts = reports.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    const folder = join(tmpdir(), `bench-search-${size}`);
    const exact = await exactSite(`${folder}-exact`, reports);
    const usual = await defaultSite(`${folder}-default`, reports);
    const row = (name: string, cost: BuildCost, path: string, make: (url: string) => Engine) =>
      rowOf(browser, [String(size), name], cost, path, make, texts);
    rows.push(await row('exact', exact, `${folder}-exact`, exactEngine));
    rows.push(await row('default', usual, `${folder}-default`, defaultEngine));
  }
  await browser.close();
  return table(HEAD, rows);
}

async function rowOf(
  browser: Browser,
  names: readonly string[],
  { seconds, peakMegabytes, bytes }: BuildCost,
  folder: string,
  make: (url: string) => Engine,
  texts: readonly string[],
): Promise<string[]> {
  const { url, close } = await serveOnFreePort(folder, 0);
  const engine = make(url);
  const loads = [];
  for (const length of [1, 2, 4, 8]) {
    loads.push(await coldLoads(browser, engine, queriesOf(texts, length, COLD_QUERIES)));
  }
  loads.push(await coldLoads(browser, engine, ['发展']));
  const warm = [2, 3, 4, 6, 8].flatMap((length) => queriesOf(texts, length, WARM_QUERIES / 5));
  const times = await warmTimes(browser, engine, warm);
  const common = await warmTimes(browser, engine, ['发展', '发展', '发展']);
  await close();
  const compressing = await serveCompressed(folder);
  const compressed = await coldLoads(browser, make(compressing.url), ['发展']);
  await compressing.close();
  const [first] = loads;
  const textBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const quantile = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  return [
    ...names,
    seconds.toFixed(1),
    String(peakMegabytes),
    (bytes / textBytes).toFixed(2),
    `${first?.first.kilobytes.toFixed(0) ?? ''} (${first?.first.requests.toFixed(0) ?? ''})`,
    compressed.first.kilobytes.toFixed(0),
    ...loads.map(({ query }) => `+${query.kilobytes.toFixed(0)} (${query.requests.toFixed(0)})`),
    `${quantile(0.5)} / ${quantile(0.95)}`,
    (common[1] ?? 0).toFixed(0),
  ];
}

/** Parts of the texts, the same in every run; quotation marks and spaces in them would make them shorter than they look. */
function queriesOf(texts: readonly string[], length: number, count: number): string[] {
  const random = seeded(SEED + length);
  const queries: string[] = [];
  while (queries.length < count) {
    const chars = Array.from(pick(texts, random));
    const start = below(Math.max(1, chars.length - length), random);
    const query = chars.slice(start, start + length).join('');
    if (foldUnits(query, NOTHING_SIMPLIFIED).length === length) queries.push(query);
  }
  return queries;
}
