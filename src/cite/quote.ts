/** Words of a report with the block that they begin in. */
export interface Quote {
  readonly id: string;
  readonly text: string;
}

/** The blocks of a report on its page, by the form of their ids. */
const BLOCK = 'main [id^=L]';

/** Reads the words in a range of the page; null when it begins outside of the report's text. */
export function quoteOf(range: Range | undefined): Quote | null {
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  const block = element?.closest(BLOCK);
  if (!range || !block || !/^L\d/.test(block.id)) return null;
  const fragment = range.cloneContents();
  // The mark at the end of a block is the page's, not the report's.
  for (const mark of fragment.querySelectorAll('a[href^="#L"]')) mark.remove();
  const blocks = [...fragment.querySelectorAll('[id^=L]')];
  const texts = blocks.length > 0 ? blocks.map(textOf) : [textOf(fragment)];
  const text = texts.filter((each) => each !== '').join('\n');
  return text === '' ? null : { id: block.id, text };
}

function textOf({ textContent }: Node): string {
  return (textContent ?? '').trim();
}
