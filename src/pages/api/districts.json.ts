import type { APIRoute } from 'astro';
import { json } from '../../site/api.ts';
import { allDistricts, allReports, named } from '../_entries.ts';

export const GET: APIRoute = async () => {
  const reports = await allReports();
  const districts = (await allDistricts()).map((entry) => ({
    ...named(entry),
    introduction: entry.body?.trim() ?? '',
    url: `districts/${entry.id}/`,
    reports: reports.filter(({ data }) => data.district?.slug === entry.id).map(({ id }) => id),
  }));
  return json(districts);
};
