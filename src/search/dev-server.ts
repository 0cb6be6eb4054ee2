import { join } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { FOLDERS, readArchive } from '../loader/read-archive.ts';
import { writeIndex } from './write-index.ts';

type ViteServer = HookParameters<'astro:server:setup'>['server'];
type Files = ReadonlyMap<string, Uint8Array>;

/** Serves the index from memory: built when it is first asked for, and again after the archive has changed. */
export function serveIndex(
  server: ViteServer,
  prefix: string,
  root: string,
  logger: AstroIntegrationLogger,
): void {
  let index: Promise<Files> | null = null;
  const folders = Object.values(FOLDERS).map((folder) => join(root, folder));
  const forget = (path: string) => {
    if (folders.some((folder) => path.startsWith(folder))) index = null;
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, forget);
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith(prefix)) {
      next();
      return;
    }
    index ??= indexInMemory(root);
    index.then(
      (files) => {
        const content = files.get(path.slice(prefix.length));
        response.statusCode = content ? 200 : 404;
        response.setHeader('Content-Type', typeOf(path));
        response.end(content);
      },
      (error: unknown) => {
        index = null;
        logger.error(`The search index cannot be built: ${String(error)}`);
        response.statusCode = 500;
        response.end();
      },
    );
  });
}

async function indexInMemory(root: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const { reports, districts } = await readArchive(root);
  await writeIndex(
    reports.map(({ report }) => report),
    (path, content) => {
      files.set(path, content);
      return Promise.resolve();
    },
    { districts: districts.map(({ slug, data }) => ({ slug, ...data })) },
  );
  return files;
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript;charset=utf-8';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
