import type { APIRoute } from 'astro';
import { robots } from '../feeds/sitemap.ts';
import { siteUrl } from '../feeds/site-url.ts';

export const GET: APIRoute = () =>
  new Response(robots(siteUrl()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
