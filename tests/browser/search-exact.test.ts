import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { generateReports } from '../search/support/generate-reports.ts';
import { launchBrowser } from './support/browser.ts';
import { askSearch, type Answer } from './support/ask-search.ts';
import { serveWithIndexOf } from './support/generated-site.ts';
import { makeQueries, matchesIn, publishedBlocks, type Blocks } from './support/search-truth.ts';

const SEED = 20_241_219;
const QUERIES = 120;
/** Above that, results are listed in steps. */
const LISTED_AT_ONCE = 1000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** The site's service worker knows the published index, not one that is put in its place. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  return context.newPage();
}

async function answersTo(queries: readonly string[], page: Page): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(await askSearch(page, query));
  return answers;
}

/** Compares every answer of the search page with what the texts of the blocks say. */
function disagreements(blocks: Blocks, queries: readonly string[], answers: readonly Answer[]) {
  return queries.filter((query, index) => {
    const answer = answers[index];
    if (!answer) return true;
    const truth = matchesIn(blocks, query);
    const { reports, blocks: count, places, hits } = answer;
    const counts =
      [reports, count, places].join() === [truth.reports, truth.blocks.length, truth.places].join();
    const listed = new Set(hits);
    const complete =
      truth.blocks.length >= LISTED_AT_ONCE || truth.blocks.every((block) => listed.has(block));
    const expected = new Set(truth.blocks);
    return !counts || !complete || !hits.every((hit) => expected.has(hit));
  });
}

describe('recall and precision are 1.0000 at block level', () => {
  test('in the published reports', { timeout: 180_000 }, async () => {
    const page = await newPage();
    await page.goto(`${inject('siteUrl')}search/`);
    const blocks = await publishedBlocks(inject('siteUrl'));
    const queries = makeQueries(blocks, QUERIES, SEED);

    expect(disagreements(blocks, queries, await answersTo(queries, page))).toEqual([]);
  });

  test('in a generated archive of 200 reports', { timeout: 180_000 }, async () => {
    const reports = generateReports(200);
    const { url, close } = await serveWithIndexOf(reports);
    const page = await newPage();
    await page.goto(`${url}search/`);
    const blocks = new Map(reports.map((report) => [report.slug, report.blocks]));

    const queries = makeQueries(blocks, QUERIES, SEED);

    expect(disagreements(blocks, queries, await answersTo(queries, page))).toEqual([]);

    await close();
  });

  test('in an index of several shards, ranked as in one', { timeout: 180_000 }, async () => {
    const reports = generateReports(24, 3);
    const blocks = new Map(reports.map((report) => [report.slug, report.blocks]));
    const queries = makeQueries(blocks, QUERIES, SEED);
    const whole = await serveWithIndexOf(reports);
    const sharded = await serveWithIndexOf(reports, { reportsPerShard: 3 });
    const page = await newPage();
    await page.goto(`${whole.url}search/`);
    const answers = await answersTo(queries, page);
    await page.goto(`${sharded.url}search/`);

    expect(await answersTo(queries, page)).toEqual(answers);
    expect(disagreements(blocks, queries, answers)).toEqual([]);

    await whole.close();
    await sharded.close();
  });
});
