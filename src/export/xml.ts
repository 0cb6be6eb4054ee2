import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Node = Element | string | null;

/** What XML 1.0 cannot hold, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** An element; children that are null are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: Node[]): Element {
  const written = Object.entries(attributes).map(([key, value]) => [key, value && writable(value)]);
  return x(name, Object.fromEntries(written) as Attributes, children.map(writable));
}

/** What XML cannot hold becomes the replacement character; the serializer would drop some of it. */
function writable<T>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll(UNWRITABLE, '\ufffd') : value;
}

/** An element that holds elements only: each stands on a line of its own, so that the file can be read. */
export function block(name: string, attributes: Attributes = {}, ...children: Node[]): Element {
  const kept = children.filter((child) => child !== null);
  return element(name, attributes, ...kept.flatMap((child) => ['\n', child]), '\n');
}

/** Writes a document, well-formed for any text. */
export function document(root: Element, doctype = ''): string {
  const tree: Root = { type: 'root', children: [root] };
  const text = toXml(tree, { closeEmptyElements: true, tightClose: true });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}`;
  // The serializer leaves this mark as it is, which text may not hold; markup never ends so.
  const safe = text.replaceAll(']]>', ']]&gt;');
  return `${head}${safe}\n`;
}
