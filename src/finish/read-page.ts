import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { useOf, type UrlUse } from './url-attributes.ts';

/** A piece of the page's text, by position. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An address in an attribute. `start` and `end` hold the whole attribute, name and value. */
export interface PageUrl extends Range {
  readonly line: number;
  readonly element: string;
  readonly attribute: string;
  readonly value: string;
  readonly use: UrlUse;
}

/** An element whose whole text matters. */
export interface PageElement extends Range {
  readonly line: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text between its tags. */
  readonly text: string;
}

/** What the finishing steps need to know about a page. */
export interface PageFacts {
  readonly urls: readonly PageUrl[];
  /** Every id, and every `name` of an `<a>`. */
  readonly anchors: ReadonlySet<string>;
  /** `<script>`, `<style>`, `<link>`, `<img>` and `<meta>`, in order. */
  readonly elements: readonly PageElement[];
  /** Attributes that a strict policy refuses: `style`, `onclick` and the like. */
  readonly inlineAttributes: readonly (Range & { line: number; element: string; name: string })[];
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const KEPT = new Set(['script', 'style', 'link', 'img', 'meta', 'head', 'html', 'base']);

/** Calls back for all elements below a node, in document order; the content of templates too. */
function forEachElement(node: Node, callback: (element: Element) => void): void {
  if ('tagName' in node) callback(node);
  if ('content' in node) forEachElement(node.content, callback);
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) forEachElement(child, callback);
}

/** parse5 splits `xlink:href` into a prefix and a name. */
function nameOf({ prefix, name }: Token.Attribute): string {
  return prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
}

function attributesOf({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map((attribute) => [nameOf(attribute), attribute.value]));
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The URLs and the refused attributes of one element. */
function readAttributes(
  element: Element,
  urls: PageUrl[],
  inline: PageFacts['inlineAttributes'][number][],
) {
  const locations = element.sourceCodeLocation?.attrs ?? {};
  const rel = element.attrs.find(({ name }) => name === 'rel')?.value;
  for (const attribute of element.attrs) {
    const name = nameOf(attribute);
    const at = locations[name];
    if (at === undefined) continue;
    const range = { start: at.startOffset, end: at.endOffset, line: at.startLine };
    const use = useOf(element.tagName, name, rel);
    if (use)
      urls.push({
        ...range,
        element: element.tagName,
        attribute: name,
        value: attribute.value,
        use,
      });
    if (name === 'style' || name.startsWith('on'))
      inline.push({ ...range, element: element.tagName, name });
  }
}

/** Reads a page with the browsers' own parsing rules. */
export function readPage(html: string): PageFacts {
  const urls: PageUrl[] = [];
  const anchors = new Set<string>();
  const elements: PageElement[] = [];
  const inlineAttributes: PageFacts['inlineAttributes'][number][] = [];
  forEachElement(parse(html, { sourceCodeLocationInfo: true }), (element) => {
    readAttributes(element, urls, inlineAttributes);
    const { tagName: name, sourceCodeLocation: at } = element;
    for (const attribute of element.attrs) {
      const isAnchor = attribute.name === 'id' || (attribute.name === 'name' && name === 'a');
      if (isAnchor && attribute.value !== '') anchors.add(attribute.value);
    }
    if (!at || !KEPT.has(name)) return;
    const range = { start: at.startOffset, end: at.endOffset, line: at.startLine };
    elements.push({ ...range, name, attributes: attributesOf(element), text: textOf(element) });
  });
  return { urls, anchors, elements, inlineAttributes };
}
