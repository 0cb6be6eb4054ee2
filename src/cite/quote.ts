/** Words of a report with the blocks that they stand in. */
export interface Quote {
  /** The first of the blocks. */
  readonly id: string;
  /** The last of them, which may be the first. */
  readonly last: string;
  readonly text: string;
}

/** The blocks of a report on its page, by the form of their ids. */
const BLOCK = 'main [id^=L]';

/** Reads the words in a range of the page; null when it begins outside of the report's text. */
export function quoteOf(range: Range | undefined): Quote | null {
  const block = blockAt(range?.startContainer);
  if (!range || !block) return null;
  const fragment = range.cloneContents();
  // The mark at the end of a block is the page's, not the report's.
  for (const mark of fragment.querySelectorAll('a[href^="#L"]')) mark.remove();
  const blocks = [...fragment.querySelectorAll('[id^=L]')];
  const parts =
    blocks.length > 0
      ? blocks.map((part) => ({ id: part.id, text: textOf(part) }))
      : [{ id: block.id, text: textOf(fragment) }];
  // A selection may begin behind the last word of a block, or end before the first of one.
  const said = parts.filter(({ text }) => text !== '');
  const [first, last] = [said.at(0), said.at(-1)];
  if (!first || !last) return null;
  return { id: first.id, last: last.id, text: said.map(({ text }) => text).join('\n') };
}

/** The block of a report that a place of the page is in, also where it is the readable anchor of a heading. */
export function blockAt(place: Node | null | undefined): Element | null {
  const element = place instanceof Element ? place : place?.parentElement;
  const block = element?.closest(BLOCK);
  return block && /^L\d/.test(block.id) ? block : null;
}

/** Which paragraphs the words are from, by their permalinks. */
export function placeOf({ id, last }: Quote): string {
  return id === last ? `#${id}` : `#${id} 至 #${last}`;
}

function textOf({ textContent }: Node): string {
  return (textContent ?? '').trim();
}
