import type { Page } from 'playwright-core';
import { askSearch, type Answer } from './ask-search.ts';
import { matchesIn, type Blocks } from './search-truth.ts';

/** Above that, results are listed in steps. */
const LISTED_AT_ONCE = 1000;

/** Asks the search page one query after another. */
export async function answersTo(queries: readonly string[], page: Page): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(await askSearch(page, query));
  return answers;
}

/** The queries whose answer is not exactly what the texts of the blocks say. */
export function disagreements(
  blocks: Blocks,
  queries: readonly string[],
  answers: readonly Answer[],
): string[] {
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
