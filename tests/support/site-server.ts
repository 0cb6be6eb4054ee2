import { createReadStream } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { plainHost, type HostAnswer, type HostKind } from './host-kinds.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** What is not below the site's path is somebody else's. */
const OUTSIDE: HostAnswer = { status: 404 };

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

/** Sends what the host has to say; true when that was no error. */
function send({ status, file, headers = {} }: HostAnswer, response: ServerResponse): boolean {
  const type = file === undefined ? 'application/xml' : TYPES[extname(file)];
  response.writeHead(status, { 'Content-Type': type ?? 'application/octet-stream', ...headers });
  if (file === undefined) response.end('<Error/>');
  else createReadStream(file).pipe(response);
  return status < 400;
}

/**
 * Serves a folder.
 * @param base the path that the site lies under, with a slash at both ends
 * @param kind how the host goes about it
 */
export async function serveSite(
  folder: string,
  base = '/',
  kind: HostKind = plainHost,
): Promise<SiteServer> {
  let current = folder;
  let answers = Infinity;
  const failures: string[] = [];
  const server = createServer((request, response) => {
    answers -= 1;
    if (answers < 0) {
      response.destroy();
      return;
    }
    // Put together, not resolved: `//x` would name another host.
    const { pathname, search } = new URL(`http://host${request.url ?? '/'}`);
    const path = decodeURIComponent(pathname);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : null;
    const answer = inside === null ? OUTSIDE : kind(current, inside, search, base.slice(0, -1));
    Promise.resolve(answer).then(
      (found) => !send(found, response) && failures.push(`${String(found.status)} ${path}`),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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
