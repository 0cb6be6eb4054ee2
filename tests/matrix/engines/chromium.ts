import { launchBrowser } from '../../browser/support/browser.ts';
import { asyncBody, type Engine } from './engine.ts';

/** Chromium, through its own protocol. */
export async function startChromium(): Promise<Engine> {
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  let errors: string[] = [];
  let requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => {
    errors.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
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
