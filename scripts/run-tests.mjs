import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.mjs';
import { inProject, runTool } from './run-tool.mjs';

const RESULTS = inProject('.cache', 'vitest-results.json');

/**
 * Counts vitest's results.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} results
 */
export function countResults({ testResults }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults) {
      count[test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped'] += 1;
    }
    // A file that could not be loaded, or whose hooks failed, has no failed test of its own.
    const noneFailed = assertionResults.every((test) => test.status !== 'failed');
    if (status === 'failed' && noneFailed) count.failed += 1;
  }
  return count;
}

/** The results of the run just made; no tests when it did not come so far. */
function readResults() {
  return existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : { testResults: [] };
}

/**
 * Builds the site, runs every test and prints the count as the last line.
 * @param {string} node the Node to run the tools with
 * @param {string[]} options for vitest: files, `--project unit`, …
 * @returns {Promise<number>} the exit code: 0 only when tests ran and all went well
 */
export async function runTests(node, options) {
  rmSync(RESULTS, { force: true });
  const chromium = ensureChromium();
  let code = await runTool(node, 'astro', ['build']);
  if (code === 0) {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
    code = await runTool(node, 'vitest', ['run', ...reporters, ...options], {
      CHROME_PATH: chromium,
    });
  } else {
    console.error('The build failed, so no test was run.');
  }
  const { passed, failed, skipped } = countResults(readResults());
  // An error outside every test fails a run in which each test passed.
  const failures = code !== 0 && failed === 0 && passed > 0 ? 1 : failed;
  console.log(`\n${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return code === 0 && (failures > 0 || passed === 0) ? 1 : code;
}
