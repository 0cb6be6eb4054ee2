import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { element, type Node } from '../xml.ts';

/** What an editor's note may be made of; other elements give their content only. */
const KEPT = new Set(
  'p ul ol li blockquote h2 h3 h4 em strong b i code pre br hr sup sub dl dt dd'.split(' '),
);

/** Turns HTML made from Markdown into XHTML: addresses, ids and styles of the site have no place in a book. */
export function fragment(html: string): Node[] {
  return parseFragment(html).childNodes.flatMap(nodesOf);
}

function nodesOf(node: DefaultTreeAdapterTypes.ChildNode): Node[] {
  if (node.nodeName === '#text') return 'value' in node ? [node.value] : [];
  if (!('childNodes' in node)) return [];
  const children = node.childNodes.flatMap(nodesOf);
  return KEPT.has(node.tagName) ? [element(node.tagName, {}, ...children)] : children;
}
