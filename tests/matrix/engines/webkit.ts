import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { findCommand } from '../../../scripts/find-chromium.mjs';
import { findMiniBrowser } from '../../../scripts/find-engines.mjs';
import { freePort } from '../../support/free-port.ts';
import { within } from '../../support/within.ts';
import { asyncBody, MissingEngine, type Engine, type EngineOptions } from './engine.ts';
import { watchOutside, type Outside } from './outside.ts';
import { WebKitInspector } from './webkit-inspector.ts';

const REMEDY = 'apt-get install libwebkit2gtk-4.1-0 xvfb';

/** What the inspector says of pages, as far as it is used here. */
interface PageEvent {
  readonly message?: { readonly level: string; readonly text: string; readonly url?: string };
  readonly request?: { readonly url: string };
  readonly requestId?: string;
  readonly errorText?: string;
  readonly canceled?: boolean;
}

/** What a script in the page gave. */
interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string; description?: string };
  readonly wasThrown?: boolean;
}

function need(found: string | null): string {
  if (found !== null) return found;
  throw new MissingEngine('WebKit', REMEDY);
}

/** A screen that nobody sees; it chooses its number itself, so that two runs never get the same. */
async function openScreen(): Promise<{ process: ChildProcess; display: string }> {
  const options = ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'];
  const screen = spawn(need(findCommand('Xvfb')), options, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = once(screen.stdio[3] as Readable, 'data') as Promise<[Buffer]>;
  const [text] = await within(30, 'Xvfb did not start', number);
  return { process: screen, display: `:${text.toString().trim()}` };
}

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = once(process, 'exit');
  process.kill('SIGKILL');
  await ended;
}

/** Where and how the browser runs. */
interface Setting {
  readonly display: string;
  /** Where it keeps its storage from one start to the next. */
  readonly profile: string;
  readonly outside: Outside;
  readonly options: readonly string[];
}

/** The page of a running WebKitGTK, and what went wrong in it. */
class WebKitPage {
  readonly errors: string[] = [];
  readonly requests: string[] = [];
  readonly #addresses = new Map<string, string>();
  #loaded = Promise.withResolvers<unknown>();
  #inspector: WebKitInspector | null = null;
  #browser: ChildProcess | null = null;

  /** Starts the browser at a page of its own. */
  async start({ display, profile, outside, options }: Setting): Promise<void> {
    await this.stop();
    const port = await freePort();
    const blank = join(profile, 'blank.html');
    await writeFile(blank, '<!doctype html><title>blank</title>');
    const proxy = [`--proxy=http://127.0.0.1:${String(outside.port)}`, '--ignore-host=127.0.0.1'];
    const args = [...proxy, ...options, pathToFileURL(blank).href];
    this.#browser = spawn(need(findMiniBrowser()), args, {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${String(port)}`,
        XDG_DATA_HOME: profile,
        XDG_CACHE_HOME: profile,
      },
    });
    const connected = WebKitInspector.connect(port, (method, params) => {
      this.#note(method, params as PageEvent);
    });
    this.#inspector = await within(60, 'WebKit did not start', connected);
    // Else the end of this page's loading could be taken for that of the next.
    const settled =
      'new Promise((resolve) => { setInterval(() => document.readyState === "complete" && resolve(), 10); })';
    await this.run(settled);
  }

  async stop(): Promise<void> {
    this.#inspector?.close();
    if (this.#browser) await stop(this.#browser);
  }

  async open(url: string): Promise<void> {
    this.#loaded = Promise.withResolvers();
    await this.#send('Page.navigate', { url });
    await within(60, `WebKit did not load ${url}`, this.#loaded.promise);
  }

  async run(expression: string): Promise<unknown> {
    const started = await this.#send<Evaluated>('Runtime.evaluate', { expression });
    const { result, wasThrown } = await this.#send<Evaluated>('Runtime.awaitPromise', {
      promiseObjectId: started.result.objectId,
      returnByValue: true,
    });
    if (wasThrown) throw new Error(result.description ?? 'a script in the page failed');
    return result.value;
  }

  #send<T>(method: string, params: object): Promise<T> {
    if (!this.#inspector) throw new Error('WebKit is not running.');
    return this.#inspector.send<T>(method, params);
  }

  #note(method: string, event: PageEvent): void {
    const { message, request, requestId = '' } = event;
    if (method === 'Page.loadEventFired') this.#loaded.resolve(null);
    if (method === 'Console.messageAdded' && /error|warning/.test(message?.level ?? '')) {
      this.errors.push(`${message?.text ?? ''} (${message?.url ?? ''})`);
    }
    if (method === 'Network.requestWillBeSent' && request) {
      this.requests.push(request.url);
      this.#addresses.set(requestId, request.url);
    }
    // Cancelled because the next page was opened; what a host refuses, the console tells.
    if (method === 'Network.loadingFailed' && event.canceled !== true) {
      this.errors.push(`${this.#addresses.get(requestId) ?? ''}: ${event.errorText ?? 'failed'}`);
    }
  }
}

/** WebKitGTK, through its own inspector, on a screen that nobody sees. */
export async function startWebKit({ isPrivate = false }: EngineOptions = {}): Promise<Engine> {
  need(findMiniBrowser());
  const screen = await openScreen();
  const outside = await watchOutside();
  const profile = await mkdtemp(join(tmpdir(), 'webkit-'));
  const options = isPrivate ? ['--private'] : [];
  const setting = { display: screen.display, profile, outside, options };
  const page = new WebKitPage();
  const close = async () => {
    await page.stop();
    await stop(screen.process);
    outside.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let inFolder = true;
  await page.start(setting).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    name: 'webkit',
    open: async (url) => {
      // No page of a host may lead into a folder; a reader would open it anew too.
      if (url.startsWith('file:') && !inFolder) await page.start(setting);
      inFolder = url.startsWith('file:');
      await page.open(url);
    },
    run: async <T>(body: string) => (await page.run(asyncBody(body))) as T,
    takeErrors: () => page.errors.splice(0),
    takeRequests: () => page.requests.splice(0),
    takeOutside: outside.take,
    close,
  };
}
