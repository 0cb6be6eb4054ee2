import type { APIRoute } from 'astro';
import { reportBook } from '../../../export/epub/books.ts';
import { writeEpub } from '../../../export/epub/write.ts';
import { download, reportFiles } from '../../../export/files.ts';
import { handOver } from '../../../export/hand-over.ts';
import { sourceDate } from '../../../export/source-date.ts';
import { reportPaths, type ReportEntry } from '../../_entries.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry } }) =>
  download(
    handOver(entry.data, 'epub', () => writeEpub(reportBook(entry.data, sourceDate()))),
    reportFiles['report.epub'],
  );
