import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * All that a browser asks of other machines: it is told to send that through this proxy, which
 * writes it down and refuses it. So nothing is missed that an engine's own reports leave out, such as
 * the requests of a service worker.
 */
export interface Outside {
  readonly port: number;
  /** Addresses that were asked for since the last call. */
  readonly take: () => string[];
  readonly close: () => void;
}

/**
 * Opens the proxy. What a browser asks of 127.0.0.1 must not go through it.
 * @param ownHosts the maker's hosts, which the browser asks for updates and the like on its own; that
 *   no page asks for these, the requests of the pages tell
 */
export async function watchOutside(ownHosts = /^$/): Promise<Outside> {
  const requests: string[] = [];
  const note = (url: string) => {
    if (!ownHosts.test(new URL(url).hostname)) requests.push(url);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(`https://${request.url ?? ''}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take: () => requests.splice(0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
