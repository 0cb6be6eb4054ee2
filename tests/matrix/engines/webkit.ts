import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findCommand } from '../../../scripts/find-chromium.mjs';
import { freePort } from '../../support/free-port.ts';
import { MissingEngine, type Engine } from './engine.ts';

const REMEDY = 'apt-get install webkit2gtk-driver xvfb';

/** The small browser that comes with WebKitGTK; Debian keeps it beside the library. */
function findMiniBrowser(): string {
  for (const folder of [
    '/usr/lib',
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
  ]) {
    const names = readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-'));
    const name = names.toSorted().at(-1);
    if (name) return `${folder}/${name}/MiniBrowser`;
  }
  throw new MissingEngine('WebKit', REMEDY);
}

function need(command: string): string {
  const found = findCommand(command);
  if (found) return found;
  throw new MissingEngine('WebKit', REMEDY);
}

async function connect(port: number, binary: string) {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const builder = new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await builder.build();
    } catch (error) {
      if (attempt === 20) throw error;
      await sleep(250);
    }
  }
}

/**
 * Opens pages side by side in a browser that nobody drives: only this one writes its console out.
 * @param profile where it keeps its storage from one call to the next
 */
async function consoleOf(
  binary: string,
  display: string,
  profile: string,
  urls: readonly string[],
): Promise<string[]> {
  const env = { ...process.env, DISPLAY: display, XDG_DATA_HOME: profile, XDG_CACHE_HOME: profile };
  const args = ['--enable-write-console-messages-to-stdout=true', ...urls];
  const browser = spawn(binary, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  // In spite of the option's name it goes to the standard error.
  browser.stderr.on('data', (data: Buffer) => (output += data.toString()));
  await sleep(4000 + 200 * urls.length);
  browser.kill();
  return output.split('\n').filter((line) => /CONSOLE .*(?:ERROR|WARN)/.test(line));
}

/** WebKitGTK, through WebDriver, on a screen that nobody sees. */
export async function startWebKit(): Promise<Engine> {
  const binary = findMiniBrowser();
  const display = `:${100 + (process.pid % 400)}`;
  const screen = spawn(need('Xvfb'), [display, '-nolisten', 'tcp'], { stdio: 'ignore' });
  const port = await freePort();
  const driver = spawn(need('WebKitWebDriver'), [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const profile = await mkdtemp(join(tmpdir(), 'webkit-'));
  const browser = await connect(port, binary);
  await browser.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  return {
    name: 'webkit',
    open: (url) => browser.get(url),
    run: async <T>(body: string) => {
      const script = `const done = arguments[arguments.length - 1];
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const outcome = await browser.executeAsyncScript<{ value: T; error?: string }>(script);
      if (outcome.error !== undefined) throw new Error(outcome.error);
      return outcome.value;
    },
    // WebKitGTK's driver tells neither; `inspect` does in its way.
    takeErrors: () => [],
    takeRequests: () => [],
    inspect: (urls) => consoleOf(binary, display, profile, urls),
    close: async () => {
      await browser.quit().catch(() => undefined);
      driver.kill();
      screen.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
