import type { Element, ElementContent, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** All elements of a name (or of all names) in document order. */
export function elements(tree: Nodes, name?: string): Element[] {
  const children: Nodes[] = 'children' in tree ? tree.children : [];
  const inside = children.flatMap((child) => elements(child, name));
  const matches = tree.type === 'element' && (name === undefined || tree.name === name);
  return matches ? [tree, ...inside] : inside;
}

/** The element with an id, `xml:id` or `id`. */
export function withId(tree: Nodes, id: string): Element {
  const found = elements(tree).find(({ attributes }) => idOf(attributes) === id);
  if (!found) throw new Error(`There is no element with the id ${id}.`);
  return found;
}

export function ids(tree: Nodes): string[] {
  return elements(tree).flatMap(({ attributes }) => idOf(attributes) ?? []);
}

function idOf(attributes: Element['attributes']): string | null | undefined {
  return attributes['xml:id'] ?? attributes.id;
}

/** The text of a node as `read` gives it for the elements that it knows, else as it stands. */
export function textOf(
  node: Nodes | ElementContent,
  read: (element: Element) => string | null = () => null,
): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const text = read(node);
    if (text !== null) return text;
  }
  return 'children' in node ? node.children.map((child) => textOf(child, read)).join('') : '';
}

export function parseXml(text: string): Root {
  return fromXml(text);
}
