import type { APIRoute } from 'astro';
import { download, reportFiles } from '../../../export/files.ts';
import { handOver } from '../../../export/hand-over.ts';
import { toTei } from '../../../export/tei/document.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  download(
    handOver(entry.data, 'tei', () => toTei(entry.data)),
    reportFiles['report.tei.xml'],
  );
