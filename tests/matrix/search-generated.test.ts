import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answersTo, disagreements } from '../browser/support/exactness.ts';
import { serveWithIndexOf } from '../browser/support/generated-site.ts';
import { pageForEachTest } from '../browser/support/page-for-each-test.ts';
import { makeQueries } from '../browser/support/search-truth.ts';
import { generateReports } from '../search/support/generate-reports.ts';

const SEED = 20_241_219;
const QUERIES = 120;

let page: Page;

// The site's service worker knows the published index, not one that is put in its place.
pageForEachTest(
  (opened) => {
    page = opened;
  },
  { serviceWorkers: 'block' },
);

describe('recall and precision are 1.0000 at block level', () => {
  test('in a generated archive of 200 reports', async () => {
    const reports = generateReports(200);
    const { url, close } = await serveWithIndexOf(reports);
    await page.goto(`${url}search/`);
    const blocks = new Map(reports.map((report) => [report.slug, report.blocks]));

    const queries = makeQueries(blocks, QUERIES, SEED);

    expect(disagreements(blocks, queries, await answersTo(queries, page))).toEqual([]);

    await close();
  });

  test('in an index of several shards, ranked as in one', async () => {
    const reports = generateReports(24, 3);
    const blocks = new Map(reports.map((report) => [report.slug, report.blocks]));
    const queries = makeQueries(blocks, QUERIES, SEED);
    const whole = await serveWithIndexOf(reports);
    const sharded = await serveWithIndexOf(reports, { reportsPerShard: 3 });
    await page.goto(`${whole.url}search/`);
    const answers = await answersTo(queries, page);
    await page.goto(`${sharded.url}search/`);

    expect(await answersTo(queries, page)).toEqual(answers);
    expect(disagreements(blocks, queries, answers)).toEqual([]);

    await whole.close();
    await sharded.close();
  });
});
