/** The text that a reader sees in an element, with the way back to its nodes. */
export interface ShownText {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Reads an element's text; what `skip` selects is no part of it. */
export function shownText(element: Element, skip: string): ShownText {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(skip)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

/**
 * Wraps a range of the text, in as many pieces as there are nodes.
 * Ranges of one text must be wrapped from the last to the first: the nodes before a range stay as they are.
 */
export function wrapRange(
  { nodes }: ShownText,
  { from, to }: { readonly from: number; readonly to: number },
  make: () => HTMLElement,
): HTMLElement[] {
  const wrapped: HTMLElement[] = [];
  for (const { node, start } of nodes) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, node.length);
    if (begin >= end) continue;
    const range = document.createRange();
    range.setStart(node, begin);
    range.setEnd(node, end);
    const element = make();
    range.surroundContents(element);
    wrapped.push(element);
  }
  return wrapped;
}
