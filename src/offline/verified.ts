import { HASH_LENGTH } from './offline-list.ts';

/** The server has another version of a file than the one asked for. */
export class OtherVersionError extends Error {
  constructor(address: string) {
    super(`The server has another version of ${address}`);
    this.name = 'OtherVersionError';
  }
}

/** The hash of some bytes, as the build writes it in its list. */
export async function hashOfBytes(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const base64 = btoa(String.fromCharCode(...digest));
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, HASH_LENGTH);
}

/**
 * A response with nothing of the way it came: pages that were redirected to would be refused when
 * a browser asks for the address they were redirected from.
 */
export function plainResponse(bytes: ArrayBuffer, { headers }: Response): Response {
  const type = headers.get('Content-Type');
  return new Response(bytes, type === null ? {} : { headers: { 'Content-Type': type } });
}

/**
 * Fetches a file and makes sure that it is the one that was asked for.
 * @throws OtherVersionError when its content is not what the hash says
 */
export async function fetchVerified(address: string, hash: string): Promise<Response> {
  // A cache between here and the server may still hold the last version: then it is passed by.
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(address, { cache, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    const bytes = await response.arrayBuffer();
    if ((await hashOfBytes(bytes)) === hash) return plainResponse(bytes, response);
  }
  throw new OtherVersionError(address);
}
