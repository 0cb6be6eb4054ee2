import { authorsOf } from '../cite/authors.ts';
import type { Report } from '../model/report.ts';
import { reportPath } from '../site/href.ts';
import { dateInChinese, titleOf } from '../site/labels.ts';
import { changedOn } from './dates.ts';

/** A report as feeds announce it. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** When the edition was last changed. */
  readonly updated: Date;
}

/** What feeds show of a report: the beginning of its text, never all of it. */
export function feedEntry(report: Report, site: URL): FeedEntry {
  const { district, slug, source, year } = report;
  return {
    url: new URL(reportPath(slug), site).href,
    title: titleOf(report),
    summary: summaryOf(report),
    authors: authorsOf(report),
    tags: [...(district ? [district.name] : []), ...(year === null ? [] : [`${String(year)}年`])],
    updated: changedOn(slug, source.file),
  };
}

function summaryOf({ blocks, edited, published }: Report): string {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const chars = Array.from(paragraphs.slice(0, 3).join(''));
  const beginning = chars.length > 200 ? `${chars.slice(0, 200).join('')}……` : chars.join('');
  const date = published
    ? `（${published.inferred ? '推断' : ''}见报时间：${dateInChinese(published.edtf)}）`
    : '';
  return `${edited ? '' : '〔未校勘〕'}${beginning}${date}`;
}

/** The date of the newest entry; feeds must have one even when they are empty. */
export function newest(entries: readonly FeedEntry[], otherwise: Date): Date {
  const times = entries.map(({ updated }) => updated.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : otherwise;
}
