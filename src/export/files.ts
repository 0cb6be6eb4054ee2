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

/** What each format is sent as, where nothing more exact is said. */
const MEDIA_TYPES = {
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  epub: 'application/epub+zip',
  json: 'application/json',
  md: 'text/markdown',
  ris: 'application/x-research-info-systems',
  txt: 'text/plain',
  xml: 'application/xml',
} as const;

function kind(
  title: string,
  format: keyof typeof MEDIA_TYPES,
  mediatype: string = MEDIA_TYPES[format],
): FileKind {
  return { title, format, mediatype };
}

/** The files of one report, by their names in its folder. */
export const reportFiles = {
  'report.md': kind('正文（Markdown）', 'md'),
  'report.txt': kind('正文（纯文本）', 'txt'),
  'report.json': kind('正文与校勘（JSON）', 'json'),
  'report.tei.xml': kind('正文与校勘（TEI P5）', 'xml', 'application/tei+xml'),
  'report.epub': kind('电子书（EPUB 3）', 'epub'),
  'cite.txt': kind('引用格式（GB/T 7714）', 'txt'),
  'cite.bib': kind('引用数据（BibTeX）', 'bib'),
  'cite.ris': kind('引用数据（RIS）', 'ris'),
  'cite.json': kind('引用数据（CSL-JSON）', 'json', 'application/vnd.citationstyles.csl+json'),
};

/** The files of the whole archive, by their paths. */
export const archiveFiles = {
  'archive.epub': kind('全部报告（EPUB 3）', 'epub'),
  'api/blocks.csv': kind('全部段落，每段一行', 'csv'),
  'api/reports.json': kind('报告索引', 'json'),
  'api/districts.json': kind('区市索引', 'json'),
  'api/schema/report.schema.json': kind('报告的 JSON Schema', 'json', 'application/schema+json'),
};
