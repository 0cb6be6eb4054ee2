import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveOnFreePort } from '../../../scripts/serve.mjs';
import type { Report } from '../../../src/model/report.ts';
import { writeIndex, type IndexOptions } from '../../../src/search/write-index.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** A served site; `close` takes it away again. */
interface GeneratedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the built site with the index of other reports in place of its own. */
export async function serveWithIndexOf(
  reports: readonly Report[],
  options?: IndexOptions,
): Promise<GeneratedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'search-site-'));
  await cp(DIST, folder, { recursive: true, filter: (path) => !path.includes('carried') });
  await rm(join(folder, 'pagefind'), { recursive: true });
  await writeIndex(
    reports,
    async (path, content) => {
      const file = join(folder, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    options,
  );
  const { url, close } = await serveOnFreePort(folder, 0);
  return {
    url,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
