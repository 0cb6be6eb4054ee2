import { fileURLToPath } from 'node:url';
import {
  TIERS,
  type OfflineConfig,
  type OfflineFile,
  type OfflineList,
} from '../offline/offline-list.ts';
import { bundleClassic } from './bundle-classic.ts';
import { contentHash, listOfflineFiles, WORKER } from './offline-files.ts';
import type { SiteFiles } from './site-files.ts';

const SOURCE = fileURLToPath(new URL('../offline/worker/main.ts', import.meta.url));

/**
 * Up to here pages and index are fetched at once. A phone takes so much in a few seconds; what is
 * larger, a reader should ask for.
 */
const SMALL_ARCHIVE = 8_000_000;

/** What is fetched at the first visit. */
function precacheFor(files: readonly OfflineFile[], small: number): OfflineConfig['precache'] {
  const readable = files.filter(([, , , tier]) => tier <= TIERS.content);
  const size = readable.reduce((sum, [, , bytes]) => sum + bytes, 0);
  return size <= small ? TIERS.content : TIERS.shell;
}

/**
 * Writes the list of the site's files and the worker that keeps them. Must be the last step that
 * changes a page.
 * @param small up to how many bytes pages and index are fetched at the first visit
 */
export async function writeServiceWorker(site: SiteFiles, small = SMALL_ARCHIVE): Promise<void> {
  const files = await listOfflineFiles(site);
  const program = await bundleClassic(SOURCE);
  const version = contentHash(Buffer.from(JSON.stringify(files) + program)).slice(0, 12);
  const list = Buffer.from(JSON.stringify({ version, files } satisfies OfflineList));
  const listHash = contentHash(list);
  const listPath = `assets/offline.${listHash.replaceAll(/[-_]/g, '').slice(0, 8)}.json`;
  const config: OfflineConfig = {
    version,
    list: [listPath, listHash],
    precache: precacheFor(files, small),
  };
  await site.write(listPath, list);
  await site.write(WORKER, `const OFFLINE_CONFIG=${JSON.stringify(config)};\n${program}\n`);
}
