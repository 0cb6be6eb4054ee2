import { cssUrls } from './css-urls.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { Problem } from './problem.ts';
import type { PageFacts, PageUrl } from './read-page.ts';
import { fileAt, isExternal, readSiteUrl, relativeUrl } from './site-path.ts';
import { mapSrcset } from './srcset.ts';

/** A link to a place within a page, to be checked when every page is read. */
export interface AnchorUse {
  readonly file: string;
  readonly url: PageUrl;
  readonly target: string;
  readonly fragment: string;
}

/** What rewriting one file found. */
export interface Relinked {
  readonly edits: readonly Edit[];
  readonly anchorUses: readonly AnchorUse[];
  readonly problems: readonly Problem[];
}

/** Where an address leads, and how it is to be written; or what is wrong with it. */
type Resolved =
  | { readonly url: string; readonly target: string | null; readonly fragment: string | null }
  | string;

/** Places that a person may be led to outside of the site. */
const OUTSIDE = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Resolves one address that stands in `file`. */
function resolve(
  files: ReadonlySet<string>,
  file: string,
  url: string,
  isResource: boolean,
): Resolved {
  if (isExternal(url)) {
    if (isResource) return 'is not a file of the site';
    return OUTSIDE.test(url.trim())
      ? { url, target: null, fragment: null }
      : 'is no address to link to';
  }
  const read = readSiteUrl(file, url);
  if (read === null) return 'leads out of the site';
  const { path, query, fragment } = read;
  if (/^(?:#|$)/.test(url)) return { url, target: file, fragment };
  const target = fileAt(files, path);
  if (target === null) return 'does not exist';
  const suffix = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  return { url: relativeUrl(file, target) + query + suffix, target, fragment };
}

/** A value as it stands between double quotes in HTML. */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function editOf({ start, end, attribute, value }: PageUrl, url: string): Edit[] {
  return url === value ? [] : [{ start, end, text: `${attribute}="${escapeAttribute(url)}"` }];
}

/** Rewrites one address, or each of a `srcset`. */
function relinkUrl(files: ReadonlySet<string>, file: string, url: PageUrl): Relinked {
  const anchorUses: AnchorUse[] = [];
  const problems: Problem[] = [];
  const change = (value: string): string => {
    const resolved = resolve(files, file, value, url.use !== 'link');
    const place = `${url.element}[${url.attribute}]`;
    if (typeof resolved === 'string') {
      problems.push({ file, line: url.line, place, target: value, message: resolved });
      return value;
    }
    const { target, fragment } = resolved;
    if (target !== null && fragment) anchorUses.push({ file, url, target, fragment });
    return resolved.url;
  };
  const changed = url.use === 'srcset' ? mapSrcset(url.value, change) : change(url.value);
  return { edits: editOf(url, changed), anchorUses, problems };
}

/** Makes every address of a page lead to a real file by a relative path. */
export function relinkPage(files: ReadonlySet<string>, file: string, page: PageFacts): Relinked {
  const parts = page.urls.map((url) => relinkUrl(files, file, url));
  return {
    edits: parts.flatMap(({ edits }) => edits),
    anchorUses: parts.flatMap(({ anchorUses }) => anchorUses),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Makes every address of a style sheet relative. */
export function relinkCss(
  files: ReadonlySet<string>,
  file: string,
  css: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  for (const { start, end, value } of cssUrls(css)) {
    if (value.startsWith('#')) continue; // part of the page's own SVG
    const resolved = resolve(files, file, value, true);
    if (typeof resolved === 'string') {
      const line = css.slice(0, start).split('\n').length;
      problems.push({ file, line, place: 'url()', target: value, message: resolved });
    } else edits.push({ start, end, text: resolved.url });
  }
  return { text: applyEdits(css, edits), problems };
}

/** Names that browsers know in every page, and what follows `:~:`, which is not an anchor. */
function isBuiltIn(fragment: string): boolean {
  return fragment.toLowerCase() === 'top' || fragment.startsWith(':~:');
}

/** The links to places that no page has. */
export function missingAnchors(
  uses: readonly AnchorUse[],
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return uses.flatMap(({ file, url, target, fragment }) => {
    const known = anchors.get(target);
    if (known === undefined || known.has(fragment) || isBuiltIn(fragment)) return [];
    const place = `${url.element}[${url.attribute}]`;
    return [
      {
        file,
        line: url.line,
        place,
        target: url.value,
        message: `${target} has no place #${fragment}`,
      },
    ];
  });
}
