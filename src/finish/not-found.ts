import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleClassic } from './bundle-classic.ts';
import { applyEdits, type Edit } from './edits.ts';
import { placeAfterCharset } from './page-policy.ts';
import { EMPTY_ICON } from './policy.ts';
import type { PageFacts } from './read-page.ts';
import { escapeAttribute } from './relink.ts';
import { isExternal } from './site-path.ts';

export const NOT_FOUND_PAGE = '404.html';

const ROOM = new URL('../offline/', import.meta.url);

/** The code that the 404 page carries in itself. */
export interface NotFoundCode {
  readonly script: string;
  readonly style: string;
}

/** Both are the same from build to build, so that the hashes in a host's configuration hold. */
export async function notFoundCode(): Promise<NotFoundCode> {
  const code = await bundleClassic(fileURLToPath(new URL('not-found.ts', ROOM)));
  const style = await readFile(new URL('not-found.css', ROOM), 'utf8');
  return { script: code, style: squeeze(style) };
}

/** Takes comments and line breaks out of a style sheet that has no strings with either. */
function squeeze(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What may not be loaded before the root is known: its relative address would miss. */
const LATE = { link: 'href', img: 'src', script: 'src' } as const;

function lateEdits(html: string, page: PageFacts): Edit[] {
  return page.elements.flatMap(({ name, attributes, start, end }) => {
    if (!(name in LATE)) return [];
    const attribute = LATE[name as keyof typeof LATE];
    if (attributes[attribute] === undefined) return [];
    const tag = html
      .slice(start, end)
      .replace(new RegExp(`(\\s)${attribute}=`), `$1data-late-${attribute}=`);
    return [{ start, end, text: tag }];
  });
}

/**
 * Where the site's path on its host is known, links and forms lead there by it, so that they hold at any
 * depth without JavaScript too. The script goes by the relative address, wherever the site was put.
 */
function linkEdits(page: PageFacts, basePath: string): Edit[] {
  const links = page.urls.filter(({ element, value }) => {
    return /^(?:a|form)$/.test(element) && !isExternal(value) && !value.startsWith('#');
  });
  return links.map(({ start, end, attribute, value }) => {
    const relative = escapeAttribute(value);
    const absolute = escapeAttribute(basePath) + relative;
    return { start, end, text: `${attribute}="${absolute}" data-late-${attribute}="${relative}"` };
  });
}

/** What the 404 page is told about the site. */
export interface NotFoundPlace {
  /** The folders at the site's root, by which the script guesses where it is. */
  readonly folders: readonly string[];
  /** The path of the site on its host, with a slash at both ends; null where it is not known. */
  readonly basePath: string | null;
}

/** Makes the finished 404 page independent of the address that it is served at. */
export function finishNotFound(
  html: string,
  page: PageFacts,
  code: NotFoundCode,
  { folders, basePath }: NotFoundPlace,
): string {
  const open = html.search(/(?<=<html)[\s>]/i);
  const head = placeAfterCharset(page);
  const body = html.lastIndexOf('</body>');
  if (open < 0 || head === null || body < 0) throw new Error(`${NOT_FOUND_PAGE} is not whole.`);
  return applyEdits(html, [
    ...lateEdits(html, page),
    ...(basePath === null ? [] : linkEdits(page, basePath)),
    { start: open, end: open, text: ` data-folders="${folders.join(' ')}"` },
    {
      start: head,
      end: head,
      text: `<link rel="icon" href="${EMPTY_ICON}"><style>${code.style}</style>`,
    },
    { start: body, end: body, text: `<script>${code.script}</script>` },
  ]);
}
