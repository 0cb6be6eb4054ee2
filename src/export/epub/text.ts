import type { Element } from 'xast';
import type { Block, Field, Report } from '../../model/report.ts';
import { titleOf } from '../../site/labels.ts';
import { outlineOf, type OutlineItem } from '../../site/outline.ts';
import { piecesOf, type Piece } from '../pieces.ts';
import { runsOf } from '../sections.ts';
import { element, block as lines, type Node } from '../xml.ts';
import type { Chapter, TocItem } from './book.ts';
import { factsOf } from './facts.ts';
import { page } from './page.ts';

/** The file of a report's text in a book. */
export function textFile(slug: string): string {
  return `${slug}.xhtml`;
}

/** The file of a report's notes in a book. */
export function notesFile(slug: string): string {
  return `${slug}-notes.xhtml`;
}

/** The chapter of a report's text: masthead, facts, blocks. */
export function textChapter(report: Report): Chapter {
  const file = textFile(report.slug);
  const title = titleOf(report);
  const xhtml = page(title, ...masthead(report), factsOf(report), ...textOf(report));
  const children = outlineOf(report.blocks).map((item) => tocItem(item, file));
  return { file, xhtml, toc: [{ href: file, text: title, children }] };
}

function tocItem({ id, label, text, children }: OutlineItem, file: string): TocItem {
  return {
    href: `${file}#${id}`,
    text: label === null ? text : `${label}　${text}`,
    children: children.map((child) => tocItem(child, file)),
  };
}

function masthead(report: Report): Element[] {
  const { byline, deck, kicker, title } = report.masthead;
  const paragraph = (name: string) => (field: Field) =>
    element('p', { class: name }, ...inline(field, report));
  const head = title.flatMap((field, index) => [
    ...(index > 0 ? [' '] : []),
    ...inline(field, report),
  ]);
  return [
    ...kicker.map(paragraph('kicker')),
    element('h1', {}, ...(head.length > 0 ? head : [titleOf(report)])),
    ...deck.map(paragraph('deck')),
    ...byline.map(paragraph('byline')),
  ];
}

function textOf(report: Report): Element[] {
  return runsOf(report.blocks).flatMap((run) => {
    const [first] = run;
    return first?.kind === 'list-item'
      ? lines('ul', {}, ...run.map((item) => made('li', item, report)))
      : run.map((block) => blockOf(block, report));
  });
}

function blockOf(block: Block, report: Report): Element {
  switch (block.kind) {
    case 'heading':
      return made(`h${String(block.level ?? 2)}`, block, report);
    case 'caption':
      return element(
        'figure',
        { id: block.id },
        element('figcaption', {}, ...inline(block, report)),
      );
    case 'quote':
      return element('blockquote', { id: block.id }, element('p', {}, ...inline(block, report)));
    default:
      return element('p', { id: block.id, class: block.kind }, ...inline(block, report));
  }
}

function made(name: string, block: Block, report: Report): Element {
  return element(name, { id: block.id }, ...inline(block, report));
}

function inline(text: Field & Pick<Block, 'runIn'>, { apparatus, slug }: Report): Node[] {
  const pieces = piecesOf(text, apparatus);
  const write = ({ decision, text: words }: Piece): Node => {
    if (!decision) return words;
    const href = `${notesFile(slug)}#${decision.id}`;
    return element('a', { class: decision.type, href }, words);
  };
  const heading = pieces.filter(({ runIn }) => runIn).map(write);
  const rest = pieces.filter(({ runIn }) => !runIn).map(write);
  return heading.length > 0 ? [element('b', {}, ...heading), ...rest] : rest;
}
