import { createHash } from 'node:crypto';
import { HASH_LENGTH, TIERS, type OfflineFile, type Tier } from '../offline/offline-list.ts';
import { CARRIED } from './carriers.ts';
import { mapPooled } from './map-pooled.ts';
import type { SiteFiles } from './site-files.ts';

export const WORKER = 'service-worker.js';

/** What no reader ever opens: for hosts, for search engines, for pages in a folder. */
const NEVER = /^(?:_|\.|robots\.txt$|sitemap|service-worker\.js$)/;

/** What every search reads, whatever the query. */
const SEARCH_CORE =
  /^pagefind\/(?:pagefind\.js|archive\.json|pagefind-entry\.json|wasm\..*|.*\.pf_meta)$/;

/** The site's own scripts and styles, the files at the root, and the pages one step below it. */
const SHELL = /^(?:assets\/.*\.(?:js|css)|[^/]+\.(?:html|svg|webmanifest)|[^/]+\/index\.html)$/;

/** When a file is fetched for offline use. */
function tierOf(path: string): Tier {
  if (SHELL.test(path) || SEARCH_CORE.test(path)) return TIERS.shell;
  return path.endsWith('.html') || path.startsWith('pagefind/') ? TIERS.content : TIERS.rest;
}

/** The hash of a file, as the service worker computes it. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_LENGTH);
}

/** Everything that can be kept offline, with its hash. */
export async function listOfflineFiles(site: SiteFiles): Promise<OfflineFile[]> {
  const paths = (await site.list()).filter(
    (path) => !NEVER.test(path) && !path.startsWith(CARRIED),
  );
  return mapPooled(paths, async (path): Promise<OfflineFile> => {
    const bytes = await site.readBytes(path);
    return [path, contentHash(bytes), bytes.length, tierOf(path)];
  });
}
