import type { APIRoute } from 'astro';
import { citationsOf } from '../../../cite/citations.ts';
import { download, reportFiles } from '../../../export/files.ts';
import { siteUrl } from '../../../feeds/site-url.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  download(citationsOf(entry.data, siteUrl()).bibtex, reportFiles['cite.bib']);
