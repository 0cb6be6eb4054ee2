import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Block, Decision, Report } from '../model/report.ts';
import { markText, type Marked } from './mark-text.ts';

/** What the loader hands over beside the Markdown, in the frontmatter. */
export type Annotations = Pick<Report, 'blocks' | 'apparatus'>;

/**
 * A rehype plugin: gives the elements of a report their permalinks, marks corrections and gaps, and proves on the way
 * that Markdown has changed no character. Other Markdown passes through untouched.
 */
export function rehypeAnnotate(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const annotations = file.data.astro?.frontmatter?.report as Annotations | undefined;
    if (annotations) annotate(tree, annotations);
  };
}

function annotate(tree: Root, { blocks, apparatus }: Annotations): void {
  const elements = tree.children.flatMap((node) =>
    node.type === 'element' ? blockElements(node) : [],
  );
  if (elements.length !== blocks.length) {
    throw new Error(
      `Markdown gives ${String(elements.length)} elements for ${String(blocks.length)} blocks.`,
    );
  }
  // Line breaks between blocks weigh, and say nothing.
  tree.children = tree.children.filter(({ type }) => type === 'element');
  elements.forEach((element, index) => {
    const block = blocks[index];
    if (!block) return;
    const text = textOf(element);
    if (text !== block.text) {
      throw new Error(`Markdown changes the text of ${block.id}: “${text}” for “${block.text}”.`);
    }
    dress(
      element,
      block,
      apparatus.filter((decision) => showsIn(decision, block)),
    );
  });
}

/** Lists and quotations hold several blocks; everything else is one. */
function blockElements(element: Element): Element[] {
  if (element.tagName !== 'ul' && element.tagName !== 'blockquote') return [element];
  element.properties.className = element.tagName === 'ul' ? ['dashes'] : ['quotation'];
  return element.children.filter((node): node is Element => node.type === 'element');
}

function showsIn(decision: Decision, block: Block): decision is Marked {
  return 'block' in decision && 'offset' in decision && decision.block === block.id;
}

/**
 * The page is weighed, and of hundreds of elements each attribute weighs: what a block is its element says, and
 * `data-kind` only where two kinds are paragraphs.
 */
function dress(element: Element, block: Block, decisions: readonly Marked[]): void {
  const content = markText(block, decisions);
  if (block.kind === 'caption') {
    element.tagName = 'figure';
    element.children = [
      { type: 'element', tagName: 'figcaption', properties: {}, children: content },
    ];
  } else if (block.kind === 'heading') {
    // rehype-slug has run: its readable id moves inside, into the shortest element there is, the permalink takes its place.
    const slug = element.properties.id;
    const target: ElementContent[] = slug
      ? [{ type: 'element', tagName: 'wbr', properties: { id: slug }, children: [] }]
      : [];
    element.children = [...content, ...target];
  } else {
    element.children = content;
  }
  const isOdd = block.kind === 'credit' || block.kind === 'gap';
  element.properties = { id: block.id, ...(isOdd && { dataKind: block.kind }) };
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.children.map((child) => textOf(child)).join('');
  return node.tagName === 'li' || node.tagName === 'blockquote' ? text.trim() : text;
}
