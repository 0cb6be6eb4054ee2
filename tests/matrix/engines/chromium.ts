import { launchBrowser } from '../../browser/support/browser.ts';
import { within } from '../../support/within.ts';
import { asyncBody, type Engine } from './engine.ts';
import { watchOutside } from './outside.ts';

/** Hosts that Chromium asks on its own. */
const OWN_HOSTS = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/;

/** Chromium, through its own protocol. */
export async function startChromium(): Promise<Engine> {
  const outside = await watchOutside(OWN_HOSTS);
  const browser = await launchBrowser(outside.port);
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // Given up because the next page was opened; what a host refuses, the console tells.
    if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${reason}`);
  });
  const run = <T>(body: string, where = page) =>
    within(60, 'Chromium did not answer', where.evaluate<T>(asyncBody(body)));
  return {
    name: 'chromium',
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    },
    run: (body) => run(body),
    openBeside: async (url) => {
      const beside = await context.newPage();
      await beside.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return { name: 'chromium', run: (body) => run(body, beside) };
    },
    takeErrors: () => errors.splice(0),
    takeRequests: () => requests.splice(0),
    takeOutside: outside.take,
    close: async () => {
      await within(30, 'Chromium did not end', browser.close());
      outside.close();
    },
  };
}
