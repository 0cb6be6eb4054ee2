import type { APIRoute } from 'astro';
import { archiveBook } from '../export/epub/books.ts';
import { writeEpub } from '../export/epub/write.ts';
import { archiveFiles, download } from '../export/files.ts';
import { handOver } from '../export/hand-over.ts';
import { sourceDate } from '../export/source-date.ts';
import { allReports } from './_entries.ts';

export const GET: APIRoute = async () => {
  const reports = (await allReports()).map(({ data }) => data);
  const make = () => writeEpub(archiveBook(reports, sourceDate()));
  const [first] = reports;
  return download(first ? handOver(first, 'archive', make) : make(), archiveFiles['archive.epub']);
};
