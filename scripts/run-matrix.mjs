import { spawnSync } from 'node:child_process';
import { ensureChromium } from './ensure-chromium.mjs';
import { findCommand } from './find-chromium.mjs';
import { inProject, runTool } from './run-tool.mjs';

/** What each engine needs: any one of the commands in each row, and the Debian packages with them. */
const ENGINES = {
  Firefox: { commands: [['firefox-esr', 'firefox']], packages: ['firefox-esr'] },
  WebKit: {
    commands: [['WebKitWebDriver'], ['Xvfb']],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

function isHere({ commands }) {
  return commands.every((names) => names.some((name) => findCommand(name) !== null));
}

/** Installs what is missing where that may be done without asking: as root, with apt-get. */
function installMissing(packages) {
  if (process.getuid?.() !== 0 || findCommand('apt-get') === null) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], options);
}

/**
 * Builds the site and takes it through three browsers; those that are missing and cannot be
 * installed are named and skipped, or fail the run when MATRIX=all.
 * @param {string} node the Node to run the tools with
 * @param {string[]} options for vitest
 * @returns {Promise<number>} the exit code
 */
export async function runMatrix(node, options) {
  const chromium = ensureChromium();
  const missing = Object.values(ENGINES).filter((engine) => !isHere(engine));
  if (missing.length > 0) installMissing(missing.flatMap(({ packages }) => packages));
  for (const [name, engine] of Object.entries(ENGINES)) {
    if (!isHere(engine)) console.warn(`${name} is missing: install ${engine.packages.join(', ')}.`);
  }
  const failed = await runTool(node, 'astro', ['build']);
  if (failed) return failed;
  const config = inProject('tests', 'matrix', 'vitest.config.ts');
  return runTool(node, 'vitest', ['run', '--config', config, ...options], {
    CHROME_PATH: chromium,
  });
}
