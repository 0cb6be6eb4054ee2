import type { Browser, Page, Request } from 'playwright-core';
import { submitQuery } from '../tests/browser/support/ask-search.ts';

/** Milliseconds; the browser tells of a request some time after the page has had it. */
const QUIET = 150;

/** What a reader has to load. */
export interface Load {
  readonly kilobytes: number;
  readonly requests: number;
}

/** One of the two searches, as the bench drives it. */
export interface Engine {
  /** Opens the page; nothing of the search is loaded yet. */
  open(page: Page): Promise<void>;
  /** Loads what every search needs. */
  start(page: Page): Promise<unknown>;
  /** Gives the milliseconds until the answer is there, by the page's own clock. */
  ask(page: Page, query: string): Promise<number>;
}

export function exactEngine(url: string): Engine {
  return {
    open: async (page) => {
      await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
    },
    // A query that folds to nothing is answered without looking anything up.
    start: (page) => submitQuery(page, '“'),
    ask: submitQuery,
  };
}

export function defaultEngine(url: string): Engine {
  return {
    open: async (page) => {
      await page.goto(url, { waitUntil: 'networkidle' });
    },
    start: (page) => callDefault(page, url, null),
    ask: (page, query) => callDefault(page, url, query),
  };
}

/** As Pagefind's own user interface does it, the first five results are loaded: the same as the search page draws. */
async function callDefault(page: Page, url: string, query: string | null): Promise<number> {
  return page.evaluate(
    async ([module, text]) => {
      interface Results {
        results: { data(): Promise<unknown> }[];
      }
      const started = performance.now();
      const pagefind = (await import(module)) as {
        search(query: string | null): Promise<Results>;
        filters(): Promise<unknown>;
      };
      if (text === null) await pagefind.filters();
      else {
        const { results } = await pagefind.search(text);
        await Promise.all(results.slice(0, 5).map((result) => result.data()));
      }
      return performance.now() - started;
    },
    [`${url}pagefind/pagefind.js`, query] as const,
  );
}

/** What the first load takes, and then a first query on top of it. */
export async function coldLoads(
  browser: Browser,
  engine: Engine,
  queries: readonly string[],
): Promise<{ first: Load; query: Load }> {
  const firsts: Load[] = [];
  const seconds: Load[] = [];
  for (const query of queries) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await engine.open(page);
    const taken = recordLoads(page);
    await engine.start(page);
    firsts.push(await taken());
    await engine.ask(page, query);
    seconds.push(await taken());
    await context.close();
  }
  return { first: mean(firsts), query: mean(seconds) };
}

/** Counts what comes over the wire from one call to the next; Pagefind's worker counts too. */
function recordLoads(page: Page): () => Promise<Load> {
  let finished: Request[] = [];
  const underWay = new Set<Request>();
  page
    .context()
    .on('request', (request) => underWay.add(request))
    .on('requestfailed', (request) => underWay.delete(request))
    .on('requestfinished', (request) => {
      underWay.delete(request);
      finished.push(request);
    });
  return async () => {
    do await page.waitForTimeout(QUIET);
    while (underWay.size > 0);
    // Each navigation may ask for the site's icon: no part of the search.
    const requests = finished.filter((request) => !request.url().includes('favicon'));
    finished = [];
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const bytes = sizes.reduce(
      (sum, size) => sum + size.responseBodySize + size.responseHeadersSize,
      0,
    );
    return { kilobytes: bytes / 1024, requests: requests.length };
  };
}

/** The time of each query, asked a second time. */
export async function warmTimes(
  browser: Browser,
  engine: Engine,
  queries: readonly string[],
): Promise<number[]> {
  const page = await browser.newPage();
  await engine.open(page);
  for (const query of queries) await engine.ask(page, query);
  const times: number[] = [];
  for (const query of queries) times.push(await engine.ask(page, query));
  await page.close();
  return times.toSorted((a, b) => a - b);
}

function mean(loads: readonly Load[]): Load {
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    kilobytes: average(loads.map(({ kilobytes }) => kilobytes)),
    requests: average(loads.map(({ requests }) => requests)),
  };
}
