import puppeteer from 'puppeteer-core';
import { findCommand } from '../../../scripts/find-chromium.mjs';
import { asyncBody, MissingEngine, type Engine } from './engine.ts';

function findFirefox(): string {
  const found = process.env.FIREFOX_PATH ?? findCommand('firefox-esr') ?? findCommand('firefox');
  if (found) return found;
  throw new MissingEngine('Firefox', 'apt-get install firefox-esr, or set FIREFOX_PATH');
}

/** Firefox, through WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    // Puppeteer loosens this one, and then `fetch` works from a folder as for no reader.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    // Told of a request that was given up, without its address, when a worker had it in hand.
    const isGivenUp = text.includes('Failed to load ‘’.');
    if (message.type() === 'error' && !isGivenUp) errors.push(text);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // Given up because the next page was opened; what a host refuses, its own list tells.
    if (reason !== 'NS_BINDING_ABORTED') errors.push(`${request.url()}: ${reason}`);
  });
  return {
    name: 'firefox',
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    run: async <T>(body: string) => (await page.evaluate(asyncBody(body))) as T,
    takeErrors: () => errors.splice(0),
    takeRequests: () => requests.splice(0),
    close: () => browser.close(),
  };
}
