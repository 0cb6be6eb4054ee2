import type { APIRoute } from 'astro';
import { toPlainText } from '../../../markdown/to-plain-text.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  new Response(toPlainText(entry.data), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
