/**
 * Loads files and modules of the site while it runs, from a server and from a folder alike.
 *
 * A page that was opened from a folder (`file://`) may load pictures, styles and classic scripts,
 * but no module and nothing by `fetch`. So the build lays beside each file that a script asks for
 * a classic script that carries it, in `carried/`, and this module answers from there. From a
 * server it steps aside.
 *
 * The build puts this module into every bundle that fetches or imports an address known only at
 * run time; such an `import(…)` in the code becomes `importModule(…)`.
 */
import { importChunk, loadScript, siteRoot } from './import-chunk.ts';

/** What carriers leave behind, by path from the site's root. */
interface Carried {
  /** Files in base64; each is taken out when it is read. */
  siteFiles?: Record<string, string>;
  siteFetch?: true;
}

const page = globalThis as Carried;
const isFolder = location.protocol === 'file:';

/** The path from the site's root, null for an address elsewhere. */
function pathOf({ href, search, hash }: URL): string | null {
  const root = siteRoot().href;
  if (!href.startsWith(root)) return null;
  return decodeURIComponent(href.slice(root.length, href.length - search.length - hash.length));
}

function carrierOf(path: string): string {
  return `carried/${path.split('/').map(encodeURIComponent).join('/')}.js`;
}

async function readCarried(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  await loadScript(new URL(carrierOf(path), siteRoot()));
  const base64 = page.siteFiles?.[path];
  if (base64 === undefined) return null;
  // The page may ask again; what was read once need not stay in memory until then.
  Reflect.deleteProperty(page.siteFiles ?? {}, path);
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
if (isFolder && page.siteFetch === undefined) {
  page.siteFetch = true;
  answerFetch();
}

/** True for a script that arrives, but not as one: browsers refuse it as a module. */
async function isMislabelled(url: URL): Promise<boolean> {
  const { ok, headers } = await fetch(url);
  return ok && !headers.get('Content-Type')?.includes('script');
}

/**
 * `import()` of an address that is known only at run time. Where a host sends scripts as plain text (Python's server
 * does if Windows tells it so), the carrier takes its place, for browsers run that as a classic script.
 */
export async function importModule(address: string | URL): Promise<unknown> {
  const url = new URL(address, location.href);
  const path = pathOf(url);
  if (path === null) return import(/* @vite-ignore */ url.href);
  const loadCarried = () => importChunk(path, [[path, carrierOf(path)]]);
  if (isFolder) return loadCarried();
  try {
    return await import(/* @vite-ignore */ url.href);
  } catch (error) {
    if (await isMislabelled(url)) return loadCarried();
    throw error;
  }
}
