import type { APIRoute } from 'astro';
import { blocksCsv } from '../../export/blocks-csv.ts';
import { archiveFiles, download } from '../../export/files.ts';
import { allReports } from '../_entries.ts';

export const GET: APIRoute = async () =>
  download(blocksCsv((await allReports()).map(({ data }) => data)), archiveFiles['api/blocks.csv']);
