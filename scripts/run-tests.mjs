import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ENGINES } from './find-engines.mjs';
import { inProject, runTool } from './run-tool.mjs';

/** The matrix takes five minutes; a machine that is busy with other things gets much more. */
const MATRIX_LIMIT = 20 * 60;

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

/**
 * Adds up what several runs of vitest gave.
 * @param {{ code: number, count: ReturnType<typeof countResults> }[]} runs exit code and results
 */
export function totalOf(runs) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { code, count } of runs) {
    total.passed += count.passed;
    total.skipped += count.skipped;
    // An error outside every test, or a run that was cut short, fails too.
    total.failed += code !== 0 && count.failed === 0 ? 1 : count.failed;
  }
  return total;
}

/** Runs vitest; a run that did not come so far has no results. */
async function runVitest(node, name, options, extra, limit) {
  const file = inProject('.cache', `${name}-results.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool(node, 'vitest', ['run', ...reporters, ...options], extra, limit);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  return { code, count: countResults(results) };
}

/** Names the engines that the machine lacks, which the matrix then leaves out. */
function nameMissingEngines() {
  for (const { name, packages } of ENGINES.filter((engine) => !engine.isHere())) {
    console.warn(`${name} is missing and left out: install ${packages.join(', ')}.`);
  }
}

/** Runs the matrix on the built site. */
function matrixRun(node, options, chromium) {
  nameMissingEngines();
  const config = inProject('tests', 'matrix', 'vitest.config.ts');
  const extra = { CHROME_PATH: chromium };
  return runVitest(node, 'matrix', ['--config', config, ...options], extra, MATRIX_LIMIT);
}

/**
 * Builds the site, makes the runs one after the other and prints the count of all as the last line.
 * @returns {Promise<number>} the exit code: 0 only when tests ran and all went well
 */
async function buildAndRun(node, makeRuns) {
  const chromium = ensureChromium();
  if ((await runTool(node, 'astro', ['build'])) !== 0) {
    console.error('The build failed, so no test was run.');
    console.log('\n0 passed, 1 failed');
    return 1;
  }
  const runs = [];
  for (const makeRun of makeRuns) runs.push(await makeRun(chromium));
  const { passed, failed, skipped } = totalOf(runs);
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * Builds the site and runs every test but the matrix.
 * @param {string} node the Node to run the tools with
 * @param {string[]} options for vitest: files, `--project unit`, …
 */
export function runTests(node, options) {
  return buildAndRun(node, [
    (chromium) => runVitest(node, 'vitest', options, { CHROME_PATH: chromium }),
  ]);
}

/**
 * Builds the site and takes it through the three engines.
 * @param {string} node the Node to run the tools with
 * @param {string[]} options for vitest
 */
export function runMatrix(node, options) {
  return buildAndRun(node, [(chromium) => matrixRun(node, options, chromium)]);
}

/**
 * Builds the site once and runs every test, and the matrix in the engines that the machine has.
 * @param {string} node the Node to run the tools with
 */
export function runAllTests(node) {
  return buildAndRun(node, [
    (chromium) => runVitest(node, 'vitest', [], { CHROME_PATH: chromium }),
    (chromium) => matrixRun(node, [], chromium),
  ]);
}
