import type { Element } from 'xast';
import { element, block as lines } from '../xml.ts';
import type { Book, TocItem } from './book.ts';
import { page } from './page.ts';

/** The table of contents of a book, which reading systems show and readers can leaf to. */
export function navigation({ title, chapters }: Book): string {
  const items = chapters.flatMap(({ toc }) => toc);
  return page(
    `${title} · 目录`,
    lines(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
      element('h1', {}, '目录'),
      list(items),
    ),
  );
}

function list(items: readonly TocItem[]): Element {
  return lines(
    'ol',
    {},
    ...items.map(({ href, text, children }) =>
      element(
        'li',
        {},
        // An entry without a text is not allowed, and a heading may be lost.
        element('a', { href }, text.trim() === '' ? '（无题）' : text),
        children.length > 0 ? list(children) : null,
      ),
    ),
  );
}
