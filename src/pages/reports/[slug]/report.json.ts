import type { APIRoute } from 'astro';
import { json, publicReport } from '../../../site/api.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  json(publicReport(entry.data));
