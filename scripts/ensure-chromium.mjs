import { spawnSync } from 'node:child_process';
import { findChromium, findCommand } from './find-chromium.mjs';

/** How each Linux package manager installs packages without asking. */
const INSTALLERS = {
  'apt-get': (packages) => [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages],
  ],
  dnf: (packages) => [['dnf', 'install', '--assumeyes', ...packages]],
  pacman: (packages) => [['pacman', '-S', '--noconfirm', '--needed', ...packages]],
  apk: (packages) => [['apk', 'add', ...packages]],
};

/** What comes before a command to run it as root: nothing, sudo, or null when that may not be. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : null;
}

/**
 * Installs packages with the system's package manager; false when that cannot be done.
 * @param {Record<string, string[]>} packages what to install, by the name of the manager
 */
export function installPackages(packages) {
  const manager = Object.keys(packages).find((name) => findCommand(name) !== null);
  const prefix = process.platform === 'linux' && manager ? rootPrefix() : null;
  if (prefix === null) return false;
  console.log(`Installing ${packages[manager].join(', ')} for the browser tests (${manager}) …`);
  return INSTALLERS[manager](packages[manager]).every((step) => {
    const [command, ...options] = [...prefix, ...step];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (
      spawnSync(command, options, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
    );
  });
}

function installChromium() {
  return installPackages(
    Object.fromEntries(Object.keys(INSTALLERS).map((name) => [name, ['chromium']])),
  );
}

/** The path of a Chromium, which is installed first where none is found and it may be. */
export function ensureChromium() {
  const found = findChromium() ?? (installChromium() ? findChromium() : null);
  if (found !== null) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome: install one, or name its program in CHROME_PATH.',
  );
}
