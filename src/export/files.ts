/** A file that readers take away; its path is from the site's root. */
export interface FileKind {
  readonly title: string;
  readonly format: string;
  readonly mediatype: string;
}

/** What a download is sent as. */
export function download(
  content: string | Uint8Array<ArrayBuffer>,
  { mediatype }: FileKind,
): Response {
  const charset = typeof content === 'string' ? '; charset=utf-8' : '';
  return new Response(content, { headers: { 'Content-Type': `${mediatype}${charset}` } });
}

/** The files of one report, by their names in its folder. */
export const reportFiles = {
  'report.md': { title: '正文（Markdown）', format: 'md', mediatype: 'text/markdown' },
  'report.txt': { title: '正文（纯文本）', format: 'txt', mediatype: 'text/plain' },
  'report.json': { title: '正文与校勘（JSON）', format: 'json', mediatype: 'application/json' },
  'report.tei.xml': {
    title: '正文与校勘（TEI P5）',
    format: 'xml',
    mediatype: 'application/tei+xml',
  },
  'report.epub': { title: '电子书（EPUB 3）', format: 'epub', mediatype: 'application/epub+zip' },
  'cite.txt': { title: '引用格式（GB/T 7714）', format: 'txt', mediatype: 'text/plain' },
  'cite.bib': { title: '引用数据（BibTeX）', format: 'bib', mediatype: 'application/x-bibtex' },
  'cite.ris': {
    title: '引用数据（RIS）',
    format: 'ris',
    mediatype: 'application/x-research-info-systems',
  },
  'cite.json': {
    title: '引用数据（CSL-JSON）',
    format: 'json',
    mediatype: 'application/vnd.citationstyles.csl+json',
  },
} as const satisfies Record<string, FileKind>;

/** The files of the whole archive, by their paths. */
export const archiveFiles = {
  'archive.epub': {
    title: '全部报告（EPUB 3）',
    format: 'epub',
    mediatype: 'application/epub+zip',
  },
  'api/blocks.csv': { title: '全部段落，每段一行', format: 'csv', mediatype: 'text/csv' },
  'api/reports.json': { title: '报告索引', format: 'json', mediatype: 'application/json' },
  'api/districts.json': { title: '区市索引', format: 'json', mediatype: 'application/json' },
  'api/schema/report.schema.json': {
    title: '报告的 JSON Schema',
    format: 'json',
    mediatype: 'application/schema+json',
  },
} as const satisfies Record<string, FileKind>;
