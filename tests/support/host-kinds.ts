import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a host answers to an address of the site. */
export interface HostAnswer {
  readonly status: number;
  /** The file to send; without one there is a short text that is no page. */
  readonly file?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * How one kind of host serves a folder.
 * @param path from the site's root, with a slash before it
 * @param query `?…`, or nothing
 * @param base what stands before the path in an address, without a slash at its end
 */
export type HostKind = (
  folder: string,
  path: string,
  query: string,
  base: string,
) => Promise<HostAnswer>;

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() === true;
}

async function notFound(folder: string): Promise<HostAnswer> {
  const file = join(folder, '404.html');
  return (await isFile(file)) ? { status: 404, file } : { status: 404 };
}

/** Any static server: folders have an index.html, everything unknown is 404.html. */
export const plainHost: HostKind = async (folder, path) => {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const headers = { 'Cache-Control': 'no-cache' };
  return (await isFile(file)) ? { status: 200, file, headers } : notFound(folder);
};

/**
 * As GitHub Pages and GitLab Pages do it: the folder's name leads to the folder, pages answer without
 * `.html` too, no header can be set, and everything is kept for ten minutes.
 */
export const pagesHost: HostKind = async (folder, path, query, base) => {
  const headers = { 'Cache-Control': 'max-age=600' };
  const place = join(folder, path);
  for (const file of [path.endsWith('/') ? join(place, 'index.html') : place, `${place}.html`]) {
    if (await isFile(file)) return { status: 200, file, headers };
  }
  const isFolder = !path.endsWith('/') && (await isFile(join(place, 'index.html')));
  if (isFolder) return { status: 301, headers: { Location: `${base}${path}/${query}` } };
  return notFound(folder);
};

/** One rule of a `_headers` file. */
interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file: a path, with `*` for anything, and below it, set in, its headers. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !/^\s*#/.test(each))) {
    const header = /^\s+(?<name>[\w-]+):\s*(?<value>.*)$/.exec(line)?.groups;
    if (header) rules.at(-1)?.headers.push([header.name ?? '', header.value ?? '']);
    else {
      const escaped = line.trim().replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
      rules.push({ pattern: new RegExp(`^${escaped.replaceAll('*', '.*')}$`), headers: [] });
    }
  }
  return rules;
}

/** What the site's `_headers` says for an address; the same header from two rules is joined. */
async function headersFor(folder: string, path: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const headers: Record<string, string> = {};
  for (const rule of readHeaderRules(text).filter(({ pattern }) => pattern.test(path))) {
    for (const [name, value] of rule.headers) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

/**
 * As Cloudflare Pages and its like do it: `…/index.html` leads to `…/`, `x.html` to `x`, a folder's name
 * to the folder, `_headers` is obeyed and not served.
 */
export const edgeHost: HostKind = async (folder, path, query, base) => {
  const headers = await headersFor(folder, path);
  const leadTo = (target: string): HostAnswer => {
    return { status: 308, headers: { ...headers, Location: base + target + query } };
  };
  const withHeaders = async (answer: HostAnswer | Promise<HostAnswer>) => {
    return { ...(await answer), headers };
  };
  if (path === '/_headers') return withHeaders(notFound(folder));
  const place = join(folder, path);
  if (path.endsWith('/index.html') && (await isFile(place)))
    return leadTo(path.slice(0, -'index.html'.length));
  if (path.endsWith('.html') && (await isFile(place)))
    return leadTo(path.slice(0, -'.html'.length));
  for (const file of [path.endsWith('/') ? join(place, 'index.html') : place, `${place}.html`]) {
    if (await isFile(file)) return withHeaders({ status: 200, file });
  }
  if (!path.endsWith('/') && (await isFile(join(place, 'index.html')))) return leadTo(`${path}/`);
  return withHeaders(notFound(folder));
};

/** As an object store does it: a key is there or not, and of folders and pages it knows nothing. */
export const objectStore: HostKind = async (folder, path) => {
  const file = join(folder, path);
  return !path.endsWith('/') && (await isFile(file)) ? { status: 200, file } : { status: 404 };
};
