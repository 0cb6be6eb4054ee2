import { BLOCKS } from './blocks.ts';
import { element } from './element.ts';

/** Gives each block the link to itself; in the page they would weigh more than all its other marks together. */
export function addPermalinks(): void {
  for (const block of document.querySelectorAll(BLOCKS)) {
    const kind = block.tagName.startsWith('H') ? '本节链接' : '本段链接';
    // In a list of links each must be told from the others.
    const label = `${kind} ${block.id}`;
    const link = { class: 'permalink', href: `#${block.id}`, 'aria-label': label };
    (block.querySelector('figcaption') ?? block).append(element('a', link, '¶'));
  }
}
