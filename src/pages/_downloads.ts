import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import type { Described } from '../export/datapackage.ts';
import { archiveFiles, reportFiles, type FileKind } from '../export/files.ts';
import { allReports, type ReportEntry } from './_entries.ts';
import { GET as apiReport } from './api/reports/[slug].json.ts';
import { GET as blocks } from './api/blocks.csv.ts';
import { GET as districts } from './api/districts.json.ts';
import { GET as reports } from './api/reports.json.ts';
import { GET as schema } from './api/schema/report.schema.json.ts';
import { GET as archiveEpub } from './archive.epub.ts';
import { GET as citeBib } from './reports/[slug]/cite.bib.ts';
import { GET as citeJson } from './reports/[slug]/cite.json.ts';
import { GET as citeRis } from './reports/[slug]/cite.ris.ts';
import { GET as citeTxt } from './reports/[slug]/cite.txt.ts';
import { GET as epub } from './reports/[slug]/report.epub.ts';
import { GET as json } from './reports/[slug]/report.json.ts';
import { GET as markdown } from './reports/[slug]/report.md.ts';
import { GET as tei } from './reports/[slug]/report.tei.xml.ts';
import { GET as text } from './reports/[slug]/report.txt.ts';

type ReportRoute = APIRoute<{ entry: ReportEntry }>;

// The sums are those of what the routes themselves answer: there is no second way to make a file.
const reportRoutes: Record<keyof typeof reportFiles, ReportRoute> = {
  'report.md': markdown,
  'report.txt': text,
  'report.json': json,
  'report.tei.xml': tei,
  'report.epub': epub,
  'cite.txt': citeTxt,
  'cite.bib': citeBib,
  'cite.ris': citeRis,
  'cite.json': citeJson,
};
const archiveRoutes: Record<keyof typeof archiveFiles, APIRoute> = {
  'archive.epub': archiveEpub,
  'api/blocks.csv': blocks,
  'api/reports.json': reports,
  'api/districts.json': districts,
  'api/schema/report.schema.json': schema,
};

let described: Promise<Described[]> | undefined;

/** Every file that readers can take away, with its size and its sum. */
export function allDownloads(): Promise<Described[]> {
  // While `astro dev` runs, an editor changes what the files hold.
  return import.meta.env.PROD ? (described ??= describeAll()) : describeAll();
}

async function describeAll(): Promise<Described[]> {
  const files: Described[] = [];
  for (const [path, kind] of Object.entries(archiveFiles))
    files.push(await describe(path, kind, archiveRoutes[path as keyof typeof archiveFiles]));
  for (const entry of await allReports()) {
    const { id, data } = entry;
    const apiKind = { ...reportFiles['report.json'], title: `${data.title}：正文与校勘（API）` };
    files.push(await describe(`api/reports/${id}.json`, apiKind, apiReport, entry));
    for (const [name, kind] of Object.entries(reportFiles)) {
      const route = reportRoutes[name as keyof typeof reportFiles];
      const titled = { ...kind, title: `${data.title}：${kind.title}` };
      files.push(await describe(`reports/${id}/${name}`, titled, route, entry));
    }
  }
  return files;
}

async function describe(
  path: string,
  kind: FileKind,
  route: ReportRoute | APIRoute,
  entry?: ReportEntry,
): Promise<Described> {
  // These routes read nothing of the request but their props.
  const response = await route({ props: { entry } } as unknown as Parameters<ReportRoute>[0]);
  const content = new Uint8Array(await response.arrayBuffer());
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...kind, path, bytes: content.length, sha256 };
}
