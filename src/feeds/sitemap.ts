import { block as lines, document, element } from '../export/xml.ts';

/** A page of the site, as search engines are told of it. */
export interface SitemapPage {
  /** From the site's root. */
  readonly path: string;
  readonly changed?: Date | undefined;
}

/** One sitemap holds no more (sitemaps.org). */
const LIMIT = 50_000;

/** Lists the pages of the site for search engines. */
export function sitemap(pages: readonly SitemapPage[], site: URL): string {
  if (pages.length > LIMIT)
    throw new Error(
      `A sitemap holds ${String(LIMIT)} pages; this site has ${String(pages.length)}.`,
    );
  const urls = pages.map(({ path, changed }) =>
    element(
      'url',
      {},
      element('loc', {}, new URL(path, site).href),
      changed ? element('lastmod', {}, changed.toISOString().slice(0, 10)) : null,
    ),
  );
  return document(
    lines('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls),
  );
}

/** Everything may be read by everybody; where the sitemap is, if there is one. */
export function robots(site: URL | null): string {
  const where = site === null ? '' : `\nSitemap: ${new URL('sitemap.xml', site).href}\n`;
  return `User-agent: *\nAllow: /\n${where}`;
}
