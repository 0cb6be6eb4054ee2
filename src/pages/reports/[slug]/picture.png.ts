import type { APIRoute } from 'astro';
import { cardPng } from '../../../picture/render.ts';
import { SITE_NAME, titleOf, yearsInChinese } from '../../../site/labels.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

/** The picture that others show beside a link to a report. */
export const GET: APIRoute<{ entry: ReportEntry }> = async ({ props: { entry } }) => {
  const { district, year } = entry.data;
  const place = [district?.name, year === null ? null : yearsInChinese(String(year))];
  const card = {
    title: titleOf(entry.data),
    above: place.filter(Boolean).join(' '),
    below: SITE_NAME,
  };
  return new Response(await cardPng(card), { headers: { 'Content-Type': 'image/png' } });
};
