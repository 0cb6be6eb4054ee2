import type { APIRoute } from 'astro';
import { citationText } from '../../../cite/citations.ts';
import { download, reportFiles } from '../../../export/files.ts';
import { siteUrl } from '../../../feeds/site-url.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  download(citationText(entry.data, siteUrl()), reportFiles['cite.txt']);
