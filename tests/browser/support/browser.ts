import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';

/** Keeps Chromium from calling its maker's hosts, which a closed network refuses noisily. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the system's own Chromium without a window. The caller closes it.
 * @param proxy the port of a proxy for all that is not on this machine
 */
export async function launchBrowser(proxy?: number): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found: set CHROME_PATH.');
  const args =
    proxy === undefined ? QUIET : [...QUIET, `--proxy-server=127.0.0.1:${String(proxy)}`];
  return chromium.launch({ executablePath, args, timeout: 60_000 });
}

/**
 * Collects what goes wrong on a page: console errors, uncaught exceptions, failed requests.
 * @returns a list that grows while the page lives
 */
export function watchForErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // A page that is left takes its open requests back: no fault of the site.
    if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${reason}`);
  });
  return errors;
}

/** Does what makes a report's page load its script, as any reader does before long, and waits until it ran. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.locator('.permalink').first().waitFor({ state: 'attached' });
}
