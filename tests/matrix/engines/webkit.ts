import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';
import { findCommand } from '../../../scripts/find-chromium.mjs';
import { MissingEngine, type Engine } from './engine.ts';

const REMEDY = 'apt-get install webkit2gtk-driver xvfb';

/** The small browser that comes with WebKitGTK; Debian keeps it beside the library. */
function findMiniBrowser(): string {
  for (const folder of ['/usr/lib', `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`]) {
    const names = readdirSync(folder).filter((name) => name.startsWith('webkit2gtk-'));
    const name = names.toSorted().at(-1);
    if (name) return `${folder}/${name}/MiniBrowser`;
  }
  throw new MissingEngine('WebKit', REMEDY);
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function need(command: string): string {
  const found = findCommand(command);
  if (found) return found;
  throw new MissingEngine('WebKit', REMEDY);
}

/** Collects what the browser writes to its console, which WebDriver does not tell. */
function collectErrors(process: ChildProcess, errors: string[]): void {
  process.stdout?.on('data', (data: Buffer) => {
    const lines = data.toString().split('\n');
    errors.push(...lines.filter((line) => /CONSOLE.*(?:ERROR|error)/.test(line)));
  });
}

async function connect(port: number, binary: string) {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary,
      args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
    },
  });
  const builder = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await builder.build();
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** WebKitGTK, through WebDriver, on a screen that nobody sees. */
export async function startWebKit(): Promise<Engine> {
  const binary = findMiniBrowser();
  const display = `:${100 + (process.pid % 400)}`;
  const screen = spawn(need('Xvfb'), [display, '-nolisten', 'tcp'], { stdio: 'ignore' });
  const port = await freePort();
  const driver = spawn(need('WebKitWebDriver'), [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const errors: string[] = [];
  collectErrors(driver, errors);
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
    takeErrors: () => errors.splice(0),
    takeRequests: () => [],
    close: async () => {
      await browser.quit().catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}
