import type { APIRoute } from 'astro';
import { archiveBook } from '../export/epub/books.ts';
import { writeEpub } from '../export/epub/write.ts';
import { archiveFiles, download } from '../export/files.ts';
import { sourceDate } from '../export/source-date.ts';
import { allReports } from './_entries.ts';

export const GET: APIRoute = async () => {
  const reports = (await allReports()).map(({ data }) => data);
  return download(writeEpub(archiveBook(reports, sourceDate())), archiveFiles['archive.epub']);
};
