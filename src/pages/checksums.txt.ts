import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { checksums } from '../export/checksums.ts';
import { allDownloads } from './_downloads.ts';
import { GET as dataPackage } from './datapackage.json.ts';

export const GET: APIRoute = async (context) => {
  const about = await (await dataPackage(context)).text();
  const sha256 = createHash('sha256').update(about).digest('hex');
  const files = [...(await allDownloads()), { path: 'datapackage.json', sha256 }];
  return new Response(checksums(files), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
