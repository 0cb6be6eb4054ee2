import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-engines.mjs';
import { within } from '../../support/within.ts';
import { asyncBody, MissingEngine, type Engine, type EngineOptions } from './engine.ts';
import { watchOutside } from './outside.ts';

const REMEDY = 'apt-get install firefox-esr, or set FIREFOX_PATH';

/** Hosts that Firefox asks on its own. */
const OWN_HOSTS = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com)$/;

/**
 * Told, without an address, of a request that was given up because the next page was opened, when a
 * worker had it in hand: in the console, or as an error of the page. What a page lacks, it says itself.
 */
const GIVEN_UP = 'Failed to load ‘’.';

/** Sends all that is not for this machine to the proxy. */
function proxyPreferences(port: number): Record<string, number | string> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1',
  };
}

/** Firefox, through WebDriver BiDi. */
export async function startFirefox(options: EngineOptions = {}): Promise<Engine> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new MissingEngine('Firefox', REMEDY);
  const outside = await watchOutside(OWN_HOSTS);
  const launched = puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 60_000,
    extraPrefsFirefox: {
      ...proxyPreferences(outside.port),
      'browser.privatebrowsing.autostart': options.isPrivate === true,
      ...(options.isFull && { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 }),
      // Puppeteer loosens this one, and then `fetch` works from a folder as for no reader.
      'security.fileuri.strict_origin_policy': true,
    },
  });
  const browser = await launched.catch((error: unknown) => {
    outside.close();
    throw error;
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  const note = (text: string) => {
    if (!text.includes(GIVEN_UP)) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => {
    note(String(error));
  });
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // Given up because the next page was opened; what a host refuses, its own list tells.
    if (reason !== 'NS_BINDING_ABORTED') errors.push(`${request.url()}: ${reason}`);
  });
  const run = async <T>(body: string, where = page) =>
    (await within(60, 'Firefox did not answer', where.evaluate(asyncBody(body)))) as T;
  return {
    name: 'firefox',
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    },
    run: (body) => run(body),
    openBeside: async (url) => {
      const beside = await browser.newPage();
      await beside.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return { name: 'firefox', run: (body) => run(body, beside) };
    },
    takeErrors: () => errors.splice(0),
    takeRequests: () => requests.splice(0),
    takeOutside: outside.take,
    close: async () => {
      await within(30, 'Firefox did not end', browser.close());
      outside.close();
    },
  };
}
