import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { bundledNode, versionOf } from './find-node.mjs';
import { inProject } from './run-tool.mjs';

const LOCK = inProject('package-lock.json');
/** npm writes this file last, so it stands only after a finished installation. */
const INSTALLED = inProject('node_modules', '.package-lock.json');

/** How npm has to be called: the npm that runs this script, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) {
    return { command: process.env.npm_node_execpath ?? process.execPath, before: [running] };
  }
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/** Runs npm in the project. Tools are development dependencies, whatever NODE_ENV says. */
function npm(task) {
  const { command, before, shell } = npmCommand();
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  console.log(`Installing the dependencies (npm ${task}) …`);
  const { status, error } = spawnSync(command, [...before, task, ...options, '--loglevel=error'], {
    cwd: inProject(),
    stdio: 'inherit',
    shell,
  });
  if (status !== 0) throw new Error(`npm ${task} failed${error ? `: ${error.message}` : '.'}`);
}

/**
 * Removes the link to the bundled Node where that Node does not run, as on a musl system: npm
 * scripts would otherwise find it before the system's own.
 */
function unlinkUnfitNode() {
  const links = inProject('node_modules', '.bin');
  if (!existsSync(bundledNode()) || versionOf(bundledNode())) return;
  for (const name of readdirSync(links)) {
    if (/^node(\.cmd|\.ps1)?$/.test(name)) rmSync(inProject('node_modules', '.bin', name));
  }
}

/** Installs the dependencies when they are missing, half installed or older than the lock. */
export function ensureInstalled() {
  if (!existsSync(INSTALLED)) npm('ci');
  else if (statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs) npm('install');
  else return;
  const now = new Date();
  utimesSync(INSTALLED, now, now);
  unlinkUnfitNode();
}
