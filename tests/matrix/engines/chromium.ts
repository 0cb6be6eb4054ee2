import { launchBrowser } from '../../browser/support/browser.ts';
import { asyncBody, type Engine } from './engine.ts';

/** Chromium, through its own protocol. */
export async function startChromium(): Promise<Engine> {
  const browser = await launchBrowser();
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
  return {
    name: 'chromium',
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    run: (body) => page.evaluate(asyncBody(body)),
    takeErrors: () => errors.splice(0),
    takeRequests: () => requests.splice(0),
    close: () => browser.close(),
  };
}
