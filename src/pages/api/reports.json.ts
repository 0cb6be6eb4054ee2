import type { APIRoute } from 'astro';
import { indexEntry, json } from '../../site/api.ts';
import { allReports } from '../_entries.ts';

export const GET: APIRoute = async () =>
  json((await allReports()).map(({ data }) => indexEntry(data)));
