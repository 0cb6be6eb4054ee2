import { posix } from 'node:path';

/**
 * Stands for wherever the site will be; nothing in it is ever fetched. Deep, because `../` stops
 * without a word at a host's root: here it leaves the site visibly.
 */
const SOMEWHERE = `https://site.invalid/${'deep/'.repeat(16)}`;

/** A URL taken apart, seen from a file of the site. */
export interface SiteUrl {
  /** The path of the file or folder from the site's root, decoded; '' is the root. */
  readonly path: string;
  /** `?…`, or nothing. */
  readonly query: string;
  /** The decoded fragment without `#`, null where there is none. */
  readonly fragment: string | null;
}

/** True for an address that leaves the site or is no address of a file. */
export function isExternal(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i.test(url.trim());
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: the file's name has it as it stands
  }
}

/**
 * Reads an internal URL that stands in `file`, a path from the site's root.
 * @returns null when the URL leads out of the site by `../` or cannot be read
 */
export function readSiteUrl(file: string, url: string): SiteUrl | null {
  // Astro writes addresses from the host's root; for it, the site is there.
  const rooted = url.trim().startsWith('/') ? SOMEWHERE + url.trim().slice(1) : url;
  const parsed = URL.parse(rooted, SOMEWHERE + encodePath(file));
  if (!parsed?.href.startsWith(SOMEWHERE)) return null;
  const { search, hash, origin, pathname } = parsed;
  return {
    path: decode((origin + pathname).slice(SOMEWHERE.length)),
    query: search,
    fragment: url.includes('#') ? decode(hash.slice(1)) : null,
  };
}

/** Writes a path of the site as it stands in a URL. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The relative URL that leads from one file of the site to another. */
export function relativeUrl(from: string, to: string): string {
  const path = encodePath(posix.relative(posix.dirname(from), to));
  return path === '' ? encodePath(posix.basename(to)) : path;
}

/** The way from a file of the site to the root: './' or '../../'. */
export function rootFrom(file: string): string {
  const depth = file.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/**
 * The file that a host serves for a path: itself, or the index.html of the folder.
 * @returns null when the site has neither
 */
export function fileAt(files: ReadonlySet<string>, path: string): string | null {
  if (path !== '' && !path.endsWith('/') && files.has(path)) return path;
  const index = posix.join(path, 'index.html');
  return files.has(index) ? index : null;
}
