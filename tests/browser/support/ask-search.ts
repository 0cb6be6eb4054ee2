import type { Page } from 'playwright-core';

/** What the search page answers. */
export interface Answer {
  readonly reports: number;
  readonly blocks: number;
  readonly places: number;
  /** `slug#id` of every listed hit in a block. */
  readonly hits: readonly string[];
}

/** Types a query into the search page, submits it, and waits for the answer. */
export async function askSearch(page: Page, query: string): Promise<Answer> {
  await submitQuery(page, query);
  return page.evaluate(() => {
    const results = document.querySelector<HTMLElement>('[data-search]');
    const links = results?.querySelectorAll<HTMLAnchorElement>('a[data-hit]') ?? [];
    const hits = Array.from(links).flatMap(({ pathname, hash }) => {
      const slug = /reports\/([^/]+)\/(?:index\.html)?$/.exec(pathname)?.[1] ?? '';
      return hash === '' ? [] : [slug + hash];
    });
    const numberOf = (name: string) => Number(results?.dataset[name]);
    return {
      reports: numberOf('reports'),
      blocks: numberOf('blocks'),
      places: numberOf('places'),
      hits,
    };
  });
}

/**
 * Submits a query on the search page, and waits until it is answered.
 * @returns the milliseconds that took, by the page's own clock
 */
export async function submitQuery(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('main input[name=q]');
    const results = document.querySelector<HTMLElement>('[data-search]');
    if (!input?.form || !results) throw new Error('This is no search page.');
    input.value = text;
    const started = performance.now();
    input.form.requestSubmit();
    const isWaiting = () => results.dataset.query !== text || results.dataset.state === 'loading';
    await new Promise<void>((resolve) => {
      if (!isWaiting()) resolve();
      new MutationObserver((_, observer) => {
        if (isWaiting()) return;
        observer.disconnect();
        resolve();
      }).observe(results, { attributes: true });
    });
    if (results.dataset.state !== 'done') throw new Error(`The search fails for ${text}.`);
    return performance.now() - started;
  }, query);
}
