import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A host of the built site that can be taken down and given another version. */
export interface SiteServer {
  /** The address of the site's root, below the base path. */
  readonly url: string;
  /** `404 /path` of each request that was not answered with a file. */
  readonly failures: string[];
  /** Answers from another folder from now on. */
  serve(folder: string): void;
  /** Answers so many requests more, and then none: a server that dies at work. */
  dieAfter(answers: number): void;
  /** Answers again. */
  revive(): void;
  /** Ends it for good, open connections too. */
  kill(): Promise<void>;
}

async function fileFor(folder: string, path: string): Promise<string | null> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return (await stat(file).catch(() => null))?.isFile() ? file : null;
}

async function answer(
  folder: string,
  path: string | null,
  response: ServerResponse,
): Promise<boolean> {
  const file = path === null ? null : await fileFor(folder, path);
  if (file === null) {
    const page = await readFile(join(folder, '404.html'));
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    return false;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  createReadStream(file).pipe(response);
  return true;
}

/**
 * Serves a folder as plain hosts do: folders have an index.html, everything unknown is 404.html.
 * @param base the path that the site lies under, with a slash at both ends
 * @param port a fixed one for a server that comes back
 */
export async function serveSite(folder: string, base = '/', port = 0): Promise<SiteServer> {
  let current = folder;
  let answers = Infinity;
  const failures: string[] = [];
  const server = createServer((request, response) => {
    answers -= 1;
    if (answers < 0) {
      response.destroy();
      return;
    }
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : null;
    answer(current, inside, response).then(
      (found) => !found && failures.push(`404 ${path}`),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    failures,
    serve: (next) => (current = next),
    dieAfter: (count) => (answers = count),
    revive: () => (answers = Infinity),
    kill: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
