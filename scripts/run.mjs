/**
 * The one entry behind the npm scripts: `node scripts/run.mjs <task> [arguments]`.
 *
 * It must start before anything is installed and on an older Node than the tools want, so it and
 * the files it imports at once use nothing but what Node 18 brings along.
 */
import { ensureInstalled } from './ensure-installed.mjs';
import { findNode } from './find-node.mjs';
import { inProject, runScript, runTool } from './run-tool.mjs';

/** Runs several tools one after the other, all of them even when one fails. */
async function runAll(node, tools) {
  let worst = 0;
  for (const [name, ...options] of tools) {
    console.log(`\n> ${[name, ...options].join(' ')}`);
    worst = Math.max(worst, await runTool(node, name, options));
  }
  return worst;
}

const CHECKS = [
  ['astro', 'check'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', '--max-warnings', '0', '.'],
  ['knip'],
];

/** Each task takes a Node for the tools and the command line's further arguments. */
const TASKS = {
  build: (node, options) => runTool(node, 'astro', ['build', ...options]),
  bench: async (node, options) => {
    // Search and pages are measured on the built site.
    const failed = await TASKS.build(node, []);
    return failed || runScript(node, [inProject('bench', 'run.ts'), ...options]);
  },
  dev: (node, options) => runTool(node, 'astro', ['dev', ...options]),
  check: (node) => runAll(node, CHECKS),
  format: (node) => runTool(node, 'prettier', ['--write', '--log-level', 'warn', '.']),
  start: async (node, options) => {
    const failed = await TASKS.build(node, options);
    if (failed) return failed;
    const { serveOnFreePort } = await import('./serve.mjs');
    const { url } = await serveOnFreePort(inProject('dist'), process.env.PORT);
    console.log(`\nThe archive is at ${url} (stop with Ctrl+C)`);
    return 0;
  },
  matrix: async (node, options) => {
    const { ensureEngines } = await import('./ensure-engines.mjs');
    const { runMatrix } = await import('./run-tests.mjs');
    ensureEngines();
    return runMatrix(node, options);
  },
  test: async (node, options) => {
    const { runTests } = await import('./run-tests.mjs');
    return runTests(node, options);
  },
  'test-all': async (node) => {
    const { runAllTests } = await import('./run-tests.mjs');
    return runAllTests(node);
  },
};

const [name, ...options] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name ?? '') ? TASKS[name] : undefined;
try {
  if (!task) throw new Error(`Name a task: ${Object.keys(TASKS).join(', ')}.`);
  ensureInstalled();
  process.exitCode = await task(findNode(), options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
