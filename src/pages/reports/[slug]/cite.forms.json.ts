import type { APIRoute } from 'astro';
import { slottedCitationsOf } from '../../../cite/citations.ts';
import { json } from '../../../site/api.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

/** What the panel of the reading page loads when it is opened. */
export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  json(slottedCitationsOf(entry.data));
