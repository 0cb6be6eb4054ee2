import type { Element } from 'xast';
import type { Decision, Report } from '../../model/report.ts';
import { blockOf, linesInChinese, newPlace } from '../../site/apparatus.ts';
import { decisionMeanings, decisionNames, doubtOf, titleOf } from '../../site/labels.ts';
import { element, block as lines, type Node } from '../xml.ts';
import type { Chapter } from './book.ts';
import { fragment } from './fragment.ts';
import { page } from './page.ts';
import { notesFile, textFile } from './text.ts';

/** A report with its editor's note in HTML. */
export type NotedReport = Report & { readonly noteHtml: string };

/** The chapter behind a report: how it was restored, and every decision with its reason. */
export function notesChapter(report: NotedReport): Chapter {
  const file = notesFile(report.slug);
  const heading = '整理说明与校勘记';
  const notes = report.apparatus.map((decision) => note(decision, report));
  const xhtml = page(
    `${heading} · ${titleOf(report)}`,
    element('h1', {}, heading),
    ...fragment(report.noteHtml),
    notes.length > 0 ? lines('ol', { class: 'notes' }, ...notes) : element('p', {}, '没有校勘记。'),
  );
  return { file, xhtml, toc: [{ href: file, text: heading, children: [] }] };
}

function note(decision: Decision, { slug, blocks }: Report): Element {
  const target = blockOf(decision);
  const known = blocks.some(({ id }) => id === target);
  const doubt = doubtOf(decision.confidence);
  const place = linesInChinese(decision);
  const title = decisionMeanings[decision.type];
  return element(
    'li',
    { id: decision.id },
    element('b', { title }, decisionNames[decision.type]),
    '　',
    known && target !== null ? element('a', { href: `${textFile(slug)}#${target}` }, place) : place,
    ...wording(decision),
    `　${decision.reason}${doubt === '' ? '' : `（${doubt}）`}`,
  );
}

/** In corner brackets, since the words of a seed often begin or end with quotation marks of their own. */
function wording(decision: Decision): Node[] {
  switch (decision.type) {
    case 'corr':
      return [`　底本作「${decision.sic}」，改作「${decision.corr}」。`];
    case 'sic':
    case 'surplus':
      return [`　「${decision.text}」。`];
    case 'transposition':
      return [`　移至${newPlace(decision.after)}。`];
    default:
      return [];
  }
}
