import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { serveOnFreePort } from '../scripts/serve.mjs';

/** What hosts such as GitHub Pages and Netlify compress on the way; unknown kinds of files they leave alone. */
const COMPRESSED = /^(?:text\/|application\/(?:json|javascript))/;
const compress = promisify(gzip);

/** Serves a folder as `serveOnFreePort` does, and compresses scripts, pages and JSON. */
export async function serveCompressed(
  folder: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const plain = await serveOnFreePort(folder, 0);
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', plain.url)).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      const isCompressed = COMPRESSED.test(type);
      response.writeHead(answer.status, {
        ...(type && { 'Content-Type': type }),
        ...(isCompressed && { 'Content-Encoding': 'gzip' }),
      });
      response.end(isCompressed ? await compress(body) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      await plain.close();
    },
  };
}
