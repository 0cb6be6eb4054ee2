/** One browser, driven in the same way whatever its maker. */
export interface Engine {
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page; it gives something that JSON can hold. */
  run<T>(body: string): Promise<T>;
  /** What went wrong since the last call: console errors, refused and failed requests. */
  takeErrors(): string[];
  /** Addresses that were asked for since the last call, where the engine tells. */
  takeRequests(): string[];
  /**
   * Opens pages in a second browser of the same kind and gives what its console says: for an engine
   * whose console is silent while it is driven.
   */
  inspect?(urls: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser that is not on this machine, and how to get it. */
export class MissingEngine extends Error {
  constructor(name: string, remedy: string) {
    super(`${name} is not installed: ${remedy}`);
    this.name = 'MissingEngine';
  }
}

/** The body of an async function as an expression. */
export function asyncBody(body: string): string {
  return `(async () => { ${body} })()`;
}
