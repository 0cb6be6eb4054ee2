import type { APIRoute, GetStaticPaths } from 'astro';
import { changedOn } from '../feeds/dates.ts';
import { openSearch } from '../feeds/opensearch.ts';
import { siteUrl } from '../feeds/site-url.ts';
import { sitemap, type SitemapPage } from '../feeds/sitemap.ts';
import { districtPath, reportPath, sourcePath } from '../site/href.ts';
import { allDistricts, allReports } from './_entries.ts';

/** Both need absolute addresses: without one of the site there are none. */
export const getStaticPaths = (() => {
  const site = siteUrl();
  return site === null
    ? []
    : [
        { params: { found: 'sitemap' }, props: { write: writeSitemap, site } },
        { params: { found: 'opensearch' }, props: { write: writeOpenSearch, site } },
      ];
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  site: URL;
  write: (site: URL) => Promise<Response>;
}

export const GET: APIRoute<Props> = ({ props: { site, write } }) => write(site);

async function writeSitemap(site: URL): Promise<Response> {
  const reports = (await allReports()).flatMap(({ data: { slug, source } }): SitemapPage[] => {
    const changed = changedOn(slug, source.file);
    return [
      { path: reportPath(slug), changed },
      { path: sourcePath(slug), changed },
    ];
  });
  const districts = (await allDistricts()).map(({ id }) => ({ path: districtPath(id) }));
  const pages = [{ path: '' }, { path: 'search/' }, { path: 'about/' }, ...districts, ...reports];
  return xml(sitemap(pages, site), 'application/xml');
}

function writeOpenSearch(site: URL): Promise<Response> {
  return Promise.resolve(xml(openSearch(site), 'application/opensearchdescription+xml'));
}

function xml(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
