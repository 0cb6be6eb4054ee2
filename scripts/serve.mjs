import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const FIRST_PORT = 4321;
const LAST_PORT = 4399;

const TEXT_TYPES = { txt: 'text/plain', md: 'text/markdown' };

/** Says UTF-8 aloud: a browser shows Chinese text files wrongly when nobody does. */
function addCharset(response, path) {
  const type = TEXT_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type) response.setHeader('Content-Type', `${type};charset=utf-8`);
}

/** The address with a slash at its end, when `path` names a folder of the site without one. */
function folderAddress(folder, path) {
  // Two slashes at the start would name another host.
  if (path.endsWith('/') || path.startsWith('//')) return null;
  try {
    return existsSync(join(folder, decodeURIComponent(path), 'index.html')) ? `${path}/` : null;
  } catch {
    return null; // an address that does not decode names no folder
  }
}

/** A static file server as hosts run them: folders end in a slash, 404.html for the rest. */
function createSiteServer(folder) {
  // sirv's development mode looks at the disk each time, so a new build shows without a restart.
  const serveFile = sirv(folder, { dev: true, etag: true, setHeaders: addCharset });
  return createServer((request, response) => {
    const [path, ...query] = (request.url ?? '/').split('?');
    const redirect = folderAddress(folder, path);
    if (redirect !== null) {
      response.writeHead(301, { Location: [redirect, ...query].join('?') }).end();
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      const page = join(folder, '404.html');
      if (existsSync(page)) createReadStream(page).pipe(response);
      else response.end('Not found');
    });
  });
}

/** Listens on one port of this machine only. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves a folder.
 * @param {string} folder
 * @param {string | number} [wanted] a port; 0 for any; by default the first free one from 4321
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveOnFreePort(folder, wanted) {
  const fixed = wanted !== undefined && wanted !== '';
  if (fixed && !/^\d{1,5}$/.test(String(wanted))) throw new Error(`No port: ${wanted}`);
  const server = createSiteServer(folder);
  let port = fixed ? Number(wanted) : FIRST_PORT;
  for (;;) {
    try {
      port = await listen(server, port);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      if (fixed || port === LAST_PORT) throw new Error(`Port ${port} is in use.`);
      port += 1;
    }
  }
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, close };
}
