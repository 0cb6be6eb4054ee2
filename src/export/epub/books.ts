import { authorsOf } from '../../cite/authors.ts';
import { SITE_NAME, titleOf, yearsInChinese } from '../../site/labels.ts';
import { element, block as lines } from '../xml.ts';
import type { Book, Chapter } from './book.ts';
import { notesChapter, type NotedReport } from './notes.ts';
import { page } from './page.ts';
import { textChapter, textFile } from './text.ts';

/** The book of one report. */
export function reportBook(report: NotedReport, modified: Date): Book {
  const { district, published, slug, source, year } = report;
  const when = published?.inferred === false ? `，${published.edtf}见报` : '';
  return {
    key: slug,
    title: titleOf(report),
    creators: authorsOf(report),
    subjects: [district?.name, year === null ? undefined : yearsInChinese(String(year))].filter(
      (subject) => subject !== undefined,
    ),
    description: `由底本整理的工作报告，附校勘记${when}。`,
    source: `${source.file} (SHA-256 ${source.sha256})`,
    modified,
    chapters: chaptersOf(report),
  };
}

/** The book of all reports, in the given order. */
export function archiveBook(reports: readonly NotedReport[], modified: Date): Book {
  return {
    key: 'archive',
    title: SITE_NAME,
    creators: [],
    subjects: [...new Set(reports.flatMap(({ district }) => district?.name ?? []))],
    description: `工作报告${String(reports.length)}篇，由底本整理，附校勘记。`,
    source: null,
    modified,
    chapters: [titleChapter(reports), ...reports.flatMap(chaptersOf)],
  };
}

function chaptersOf(report: NotedReport): Chapter[] {
  const text = textChapter(report);
  const notes = notesChapter(report);
  const [item] = text.toc;
  // The notes belong to their report, also in the table of contents.
  const toc = item ? [{ ...item, children: [...item.children, ...notes.toc] }] : [];
  return [
    { ...text, toc },
    { ...notes, toc: [] },
  ];
}

function titleChapter(reports: readonly NotedReport[]): Chapter {
  const items = reports.map((report) =>
    element('li', {}, element('a', { href: textFile(report.slug) }, titleOf(report))),
  );
  const xhtml = page(
    SITE_NAME,
    element('h1', {}, SITE_NAME),
    element(
      'p',
      {},
      `收工作报告${String(reports.length)}篇。文字由底本整理，所缺不补，所改必注；每篇之后附整理说明与校勘记。`,
    ),
    items.length > 0 ? lines('ol', {}, ...items) : null,
  );
  return {
    file: 'title.xhtml',
    xhtml,
    toc: [{ href: 'title.xhtml', text: SITE_NAME, children: [] }],
  };
}
