import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveOnFreePort } from '../../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built site, with a slash at its end. */
    siteUrl: string;
  }
}

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Serves the built site for all browser tests of a run. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(DIST)) throw new Error('There is no dist folder: run `npm run build` first.');
  const { url, close } = await serveOnFreePort(DIST, 0);
  project.provide('siteUrl', url);
  return close;
}
