import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readArchive } from '../loader/read-archive.ts';
import { serveIndex } from './dev-server.ts';
import { writeIndex } from './write-index.ts';

/** The folder of the index, below the site's root. */
const FOLDER = 'pagefind';

/** Writes the search index when the site is built, and serves the same one while `astro dev` runs. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const { files, bytes } = await writeIndexTo(join(fileURLToPath(dir), FOLDER), root);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${files} files, ${Math.round(bytes / 1024)} KB, in ${seconds} s`);
      },
      'astro:server:setup': ({ server, logger }) => {
        serveIndex(server, `/${FOLDER}/`, root, logger);
      },
    },
  };
}

async function writeIndexTo(folder: string, root: string) {
  const { reports, districts } = await readArchive(root);
  return writeIndex(
    reports.map(({ report }) => report),
    async (path, content) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    { districts: districts.map(({ slug, data }) => ({ slug, ...data })) },
  );
}
