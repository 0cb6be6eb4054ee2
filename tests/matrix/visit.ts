import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engines/engine.ts';

/** What a page says about itself once it is loaded. */
interface PageState {
  readonly links: readonly string[];
  readonly faults: readonly string[];
}

/** Runs in the page: its links, and whatever of it did not arrive. */
const LOOK = `
  await new Promise((resolve) => setTimeout(resolve, 20));
  const faults = [];
  for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) {
    if (!sheet.sheet) faults.push('style sheet: ' + sheet.href);
  }
  for (const image of document.images) {
    if (image.loading !== 'lazy' && (!image.complete || image.naturalWidth === 0)) faults.push('picture: ' + image.src);
  }
  if (!document.querySelector('h1')) faults.push('no heading');
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.href.split('#')[0]);
  return { links: [...new Set(links)], faults };
`;

/** What a walk over the whole site has seen. */
export interface Walk {
  readonly pages: readonly string[];
  readonly faults: readonly string[];
}

/** Opens every page of the site that can be reached from its first, each once. */
export async function walkSite(engine: Engine, root: string, signal: AbortSignal): Promise<Walk> {
  const faults: string[] = [];
  const seen = new Set<string>();
  const queue = [`${root}index.html`];
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const address = decodeURI(url);
    if (seen.has(address)) continue;
    seen.add(address);
    // A test that ran out of time must not drive the engine while the next one does.
    signal.throwIfAborted();
    await engine.open(url);
    const state = await engine.run<PageState>(LOOK);
    faults.push(
      ...[...state.faults, ...engine.takeErrors()].map((fault) => `${address}: ${fault}`),
    );
    queue.push(
      ...state.links.filter((link) => link.startsWith(root) && /\/(?:[^/]*\.html)?$/.test(link)),
    );
  }
  return { pages: [...seen].map((page) => page.slice(decodeURI(root).length)).toSorted(), faults };
}

/** Asks the page again and again until it says yes; a page that is being loaded anew says nothing. */
export async function until(
  engine: Pick<Engine, 'name' | 'run'>,
  what: string,
  body: string,
): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await engine.run<boolean>(body).catch(() => false)) return;
    await sleep(50);
  }
  throw new Error(`${engine.name}: ${what} within 30 s`);
}

/** Waits until the first visit has everything in store that it keeps. */
export async function untilControlled(engine: Engine): Promise<void> {
  const isControlled = 'return navigator.serviceWorker.controller !== null';
  await until(engine, 'no service worker took over', isControlled);
}

/** What the search says, in words that are the same wherever the site lies. */
export interface Answer {
  readonly state: string;
  readonly counts: string;
  readonly hits: readonly string[];
}

/** Asks the search page by its address. */
export async function ask(engine: Engine, root: string, query: string): Promise<Answer> {
  await engine.open(`${root}search/index.html?q=${encodeURIComponent(query)}`);
  return engine.run<Answer>(`
    const query = ${JSON.stringify(query)};
    const output = document.querySelector('[data-search]');
    const waits = () => output.dataset.query !== query || !['done', 'error'].includes(output.dataset.state);
    for (const end = Date.now() + 15000; waits() && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { state, reports, blocks, places } = output.dataset;
    const hits = [...output.querySelectorAll('a[data-hit]')].map((link) => {
      return link.href.slice(link.href.lastIndexOf('/reports/') + 1).replace('index.html', '').replace(/[?].*?(?=#|$)/, '');
    });
    return { state, counts: [reports, blocks, places].join('/'), hits };
  `);
}
