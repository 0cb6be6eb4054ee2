import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed, rssFeed } from '../../feeds/feed.ts';
import { siteUrl } from '../../feeds/site-url.ts';
import { feedOf } from './_feed.ts';

/** Feeds need absolute addresses: without one of the site there are none. */
export const getStaticPaths = (() => {
  const site = siteUrl();
  return site === null
    ? []
    : [
        {
          params: { feed: 'atom' },
          props: { site, write: atomFeed, type: 'application/atom+xml' },
        },
        { params: { feed: 'rss' }, props: { site, write: rssFeed, type: 'application/rss+xml' } },
      ];
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  site: URL;
  write: typeof atomFeed;
  type: string;
}

export const GET: APIRoute<Props> = async ({ props: { site, write, type } }) =>
  new Response(write(await feedOf(site)), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
