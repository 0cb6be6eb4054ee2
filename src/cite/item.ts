import type { Report } from '../model/report.ts';
import { SITE_NAME, titleOf, yearsInChinese } from '../site/labels.ts';
import { reportPath } from '../site/href.ts';
import { authorsOf } from './authors.ts';
import type { CslDate, CslItem } from './csl.ts';

/** Where and when somebody read the report, as far as it is known. */
export interface Access {
  readonly url?: string | undefined;
  readonly accessed?: CslDate | undefined;
}

/**
 * A report as a citable thing. The newspaper and its page are left out, since no seed names them; an inferred date
 * says that it is one.
 */
export function cslItem(report: Report, { url, accessed }: Access = {}): CslItem {
  const authors = authorsOf(report).map((literal) => ({ literal }));
  const keywords = [
    report.district?.name,
    report.year === null ? undefined : yearsInChinese(String(report.year)),
  ].filter((keyword) => keyword !== undefined);
  return {
    id: report.slug,
    type: 'article-newspaper',
    ...(authors.length > 0 && { author: authors }),
    title: titleOf(report),
    ...(report.published && { issued: issued(report.published) }),
    ...(url !== undefined && { URL: url }),
    ...(accessed && { accessed }),
    archive: SITE_NAME,
    archive_location: reportPath(report.slug),
    ...(keywords.length > 0 && { keyword: keywords.join(',') }),
    note: noteOf(report),
    language: 'zh-CN',
  };
}

function issued({ edtf, inferred }: NonNullable<Report['published']>): CslDate {
  const ends = edtf.split('/').map((end) => end.split('-').map(Number));
  return { 'date-parts': ends, ...(inferred && { circa: true }) };
}

/** What BibTeX and RIS have no field for. */
function noteOf({ edited, published, slug }: Report): string {
  const notes = [
    `据${SITE_NAME}整理本（${reportPath(slug)}）`,
    published?.inferred ? `见报日期系推断：${published.edtf}` : '',
    edited ? '' : '文字由程序自动整理，未经校勘',
  ];
  return notes.filter((note) => note !== '').join('；');
}
