import type { APIRoute, GetStaticPaths } from 'astro';
import { changedOn } from '../feeds/dates.ts';
import { openSearch } from '../feeds/opensearch.ts';
import { siteUrl } from '../feeds/site-url.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { reportPath } from '../site/href.ts';
import { allReports } from './_entries.ts';
import { allPages } from './_pages.ts';

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
  const changes = new Map(
    (await allReports()).map(({ data: { slug, source } }) => [
      reportPath(slug),
      changedOn(slug, source.file),
    ]),
  );
  // The pages of a report change with its text; how the others change is not known.
  const pages = (await allPages()).map((path) => ({
    path,
    changed: changes.get(/^reports\/[^/]+\//.exec(path)?.[0] ?? ''),
  }));
  return xml(sitemap(pages, site), 'application/xml');
}

function writeOpenSearch(site: URL): Promise<Response> {
  return Promise.resolve(xml(openSearch(site), 'application/opensearchdescription+xml'));
}

function xml(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
