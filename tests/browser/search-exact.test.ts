import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { answersTo, disagreements } from './support/exactness.ts';
import { pageForEachTest } from './support/page-for-each-test.ts';
import { makeQueries, publishedBlocks } from './support/search-truth.ts';

const SEED = 20_241_219;
const QUERIES = 120;

let page: Page;

pageForEachTest((opened) => {
  page = opened;
});

// Larger archives and other browsers: tests/matrix/search-*.test.ts.
test('recall and precision are 1.0000 at block level in the published reports', async () => {
  await page.goto(`${inject('siteUrl')}search/`);
  const blocks = await publishedBlocks(inject('siteUrl'));
  const queries = makeQueries(blocks, QUERIES, SEED);

  expect(disagreements(blocks, queries, await answersTo(queries, page))).toEqual([]);
});
