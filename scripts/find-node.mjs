import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject } from './run-tool.mjs';

/** What the tools ask for: 22.12 or newer. */
const NEEDED = [22, 12];

/** Where the optional dependency for this system keeps its Node, installed or not. */
export function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return inProject('node_modules', `node-${system}-${process.arch}`, 'bin', binary);
}

/** The version of a Node as numbers; null when it does not run here. */
export function versionOf(node) {
  if (!existsSync(node)) return null;
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1).split('.').map(Number) : null;
}

/** The Node to run the tools with: the project's own, else the one already running. */
export function findNode() {
  const found = [bundledNode(), process.execPath].find((node) => {
    const [major, minor] = versionOf(node) ?? [0, 0];
    return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  });
  if (found) return found;
  throw new Error(
    `This project needs Node ${NEEDED.join('.')} or newer on this system (${process.platform} ` +
      `${process.arch}); this is ${process.version}. Install one from https://nodejs.org.`,
  );
}
