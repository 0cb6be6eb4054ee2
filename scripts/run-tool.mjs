import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The absolute path of something in the project. */
export function inProject(...parts) {
  return join(ROOT, ...parts);
}

/** The script that an installed package offers as the command of its own name. */
function commandOf(packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[packageName]);
}

/** The environment of a tool: what it starts as `node` must be the same Node as its own. */
function environment(node, extra) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [pathName]: [dirname(node), process.env[pathName]].filter(Boolean).join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Astro moves its servers to the background when it believes that no person is watching.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
    ...extra,
  };
}

/**
 * Runs a script of Node and waits for its end.
 * @param {string} node the Node to run it with
 * @param {string[]} command the script's path and its arguments
 * @param {Record<string, string>} [extra] further environment variables
 * @param {number} [limit] after how many seconds it is ended, if it did not end by then
 * @returns {Promise<number>} the exit code
 */
export function runScript(node, command, extra = {}, limit = 0) {
  const child = spawn(node, command, {
    cwd: ROOT,
    env: environment(node, extra),
    stdio: 'inherit',
  });
  const end = () => {
    console.error(`${command[0]} was ended: it ran for more than ${limit} s.`);
    child.kill();
    setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
  };
  const timer = limit > 0 ? setTimeout(end, limit * 1000) : undefined;
  // A signal sent to this process alone must not leave the tool behind.
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs the command of an installed package, where both have the same name.
 * @param {string} node
 * @param {string} packageName
 * @param {string[]} options
 * @param {Record<string, string>} [extra]
 * @param {number} [limit]
 */
export function runTool(node, packageName, options, extra, limit) {
  return runScript(node, [commandOf(packageName), ...options], extra, limit);
}
