import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonFeed } from '../../feeds/feed.ts';
import { siteUrl } from '../../feeds/site-url.ts';
import { json } from '../../site/api.ts';
import { feedOf } from './_feed.ts';

/** Feeds need absolute addresses: without one of the site there are none. */
export const getStaticPaths = (() => {
  const site = siteUrl();
  return site === null ? [] : [{ params: { feed: 'feed' }, props: { site } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ site: URL }> = async ({ props: { site } }) =>
  json(jsonFeed(await feedOf(site)));
