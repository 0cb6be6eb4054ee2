import type { APIRoute } from 'astro';
import { dataPackage } from '../export/datapackage.ts';
import { sourceDate } from '../export/source-date.ts';
import { siteUrl } from '../feeds/site-url.ts';
import { json } from '../site/api.ts';
import { allDownloads } from './_downloads.ts';

export const GET: APIRoute = async () =>
  json(dataPackage(await allDownloads(), sourceDate(), siteUrl()));
