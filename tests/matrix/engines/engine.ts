/** One browser, driven in the same way whatever its maker. Nothing in it waits for ever. */
export interface Engine {
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page; it gives something that JSON can hold. */
  run<T>(body: string): Promise<T>;
  /** What went wrong since the last call: console errors, refused and failed requests. */
  takeErrors(): string[];
  /** Addresses that pages asked for since the last call. */
  takeRequests(): string[];
  /** Addresses on other machines that anything asked for since the last call, as the proxy saw it. */
  takeOutside(): string[];
  /** Opens one more page, beside the one that all else is about; WebKitGTK's inspector knows one only. */
  readonly openBeside?: (url: string) => Promise<Pick<Engine, 'name' | 'run'>>;
  close(): Promise<void>;
}

/** How an engine is started. */
export interface EngineOptions {
  /** As a private window, which keeps nothing. */
  readonly isPrivate?: boolean;
  /** With so little storage that nothing of the site fits in, where the engine can be told so. */
  readonly isFull?: boolean;
}

export type StartEngine = (options?: EngineOptions) => Promise<Engine>;

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
