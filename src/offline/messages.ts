/** What a page asks of the service worker. */
export type PageMessage =
  /** A new version waits: take over now. */
  | { readonly type: 'take-over' }
  /** This page was read before the worker was there. */
  | { readonly type: 'visited'; readonly address: string }
  /** Which store does this worker answer from? The answer comes through the port. */
  | { readonly type: 'which-store' };

/** Reads a message, which could come from any script of this origin. */
export function readMessage(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'take-over' || data.type === 'which-store') return { type: data.type };
  if (data.type !== 'visited' || !('address' in data)) return null;
  return typeof data.address === 'string' ? { type: 'visited', address: data.address } : null;
}
