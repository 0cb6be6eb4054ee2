import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import { SITE_NAME } from '../../site/labels.ts';
import { block as lines, document, element } from '../xml.ts';
import type { Book } from './book.ts';

/** The package document: what the book is, what it is made of, in which order it is read. */
export function packageDocument(book: Book): string {
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': 'zh-CN',
  };
  return document(lines('package', attributes, metadata(book), manifest(book), spine(book)));
}

function metadata(book: Book): Element {
  const dc = (name: string, value: string) => element(`dc:${name}`, {}, value);
  return lines(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'id' }, identifier(book.key)),
    dc('title', book.title),
    dc('language', 'zh-CN'),
    ...book.creators.map((name) => dc('creator', name)),
    dc('publisher', SITE_NAME),
    dc('description', book.description),
    ...book.subjects.map((subject) => dc('subject', subject)),
    book.source === null ? null : dc('source', book.source),
    dc('rights', '报告文字的权利属于原作者和原报；校勘和标注以 MIT 许可证发布。'),
    meta('dcterms:modified', book.modified.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...accessibility(),
  );
}

function accessibility(): Element[] {
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
  ];
  return [
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', '全书只有文字，有目录和分级标题，字号、行距可以调整。'),
  ];
}

function meta(property: string, value: string): Element {
  return element('meta', { property }, value);
}

/** A UUID (RFC 9562, version 8) that stays the same from build to build. */
function identifier(key: string): string {
  const hex = createHash('sha256').update(`${SITE_NAME}/${key}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

function manifest({ chapters }: Book): Element {
  const item = (id: string, href: string, type: string, properties?: string) =>
    element('item', { id, href, 'media-type': type, properties });
  const xhtml = 'application/xhtml+xml';
  return lines(
    'manifest',
    {},
    item('nav', 'nav.xhtml', xhtml, 'nav'),
    item('style', 'style.css', 'text/css'),
    ...chapters.map(({ file }, index) => item(idOf(index), file, xhtml)),
  );
}

function spine({ chapters }: Book): Element {
  const itemref = (idref: string) => element('itemref', { idref });
  return lines('spine', {}, itemref('nav'), ...chapters.map((_, index) => itemref(idOf(index))));
}

function idOf(index: number): string {
  return `c${String(index + 1)}`;
}
