/**
 * Loads files and modules of the site while it runs, from a server and from a folder alike.
 *
 * A page that was opened from a folder (`file://`) may load pictures, styles and classic scripts,
 * but no module and nothing by `fetch`. So the build lays beside each file that a script asks for
 * a classic script that carries it, in `carried/`, and this module answers from there. From a
 * server it steps aside.
 *
 * The build puts this module into every bundle that imports or fetches at run time; `import(…)`
 * in the code of the site becomes `importModule(…)`.
 */

/** What carriers and chunks leave behind, by path from the site's root. */
interface Carried {
  /** Files in base64; each is taken out when it is read. */
  siteFiles?: Record<string, string>;
  /** The exports of modules that were built as classic scripts. */
  siteModules?: Record<string, unknown>;
  siteFetch?: true;
}

const carried = globalThis as Carried;
const isFolder = location.protocol === 'file:';

/** The address of the site's root, wherever the site is. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', location.href);
}

/** The path from the site's root, null for an address elsewhere. */
function pathOf(address: URL): string | null {
  const root = siteRoot();
  const { href, search, hash } = address;
  if (!href.startsWith(root.href)) return null;
  return decodeURIComponent(href.slice(root.href.length, href.length - search.length - hash.length));
}

/** Adds a script to the page and waits until it ran. */
function loadScript(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.href;
    const finish = (settle: () => void) => {
      script.remove();
      settle();
    };
    script.addEventListener('load', () => finish(resolve));
    script.addEventListener('error', () => {
      finish(() => reject(new Error(`This file cannot be read: ${address.href}`)));
    });
    document.head.append(script);
  });
}

function carrierOf(path: string): URL {
  return new URL(`carried/${path.split('/').map(encodeURIComponent).join('/')}.js`, siteRoot());
}

async function readCarried(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  await loadScript(carrierOf(path));
  const base64 = carried.siteFiles?.[path];
  if (base64 === undefined) return null;
  // The page may ask again; what was read once need not stay in memory until then.
  Reflect.deleteProperty(carried.siteFiles ?? {}, path);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Answers from the carriers, as a host would. */
async function fetchCarried(path: string): Promise<Response> {
  const bytes = await readCarried(path).catch(() => null);
  return bytes === null ? new Response(null, { status: 404 }) : new Response(bytes);
}

function answerFetch(): void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    const path = pathOf(address);
    return path === null ? original(input, options) : fetchCarried(path);
  };
}

/** Several bundles of a page may hold this module; one is enough. */
if (isFolder && carried.siteFetch === undefined) {
  carried.siteFetch = true;
  answerFetch();
}

/** Loads a module that the build made a classic script, and gives its exports. */
export async function importChunk(path: string, script: string): Promise<unknown> {
  if (carried.siteModules?.[path] === undefined) await loadScript(new URL(script, siteRoot()));
  const exports = carried.siteModules?.[path];
  if (exports === undefined) throw new Error(`This module did not run: ${path}`);
  return exports;
}

/** `import()` of an address that is known only at run time. */
export async function importModule(address: string | URL): Promise<unknown> {
  const url = new URL(address, location.href);
  const path = pathOf(url);
  if (!isFolder || path === null) return import(/* @vite-ignore */ url.href);
  return importChunk(path, carrierOf(path).href);
}
