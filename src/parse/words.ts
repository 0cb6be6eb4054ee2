const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** How many characters on either side of a break are read for words. */
const REACH = 6;

/**
 * Finds the word that lies across a break, by the dictionary that comes with the runtime. It is the best witness that a
 * paragraph was torn there (行政许可事|项).
 */
export function wordAcross(before: string, after: string): string | null {
  const head = lastOf(before);
  if (head === '') return null;
  const word = segmenter.segment(head + firstOf(after)).containing(head.length - 1);
  const across = word !== undefined && word.index + word.segment.length > head.length;
  return across && /[\p{L}\p{N}]/u.test(word.segment) ? word.segment : null;
}

/** The last word before a break, read without what follows. */
export function lastWord(before: string): string {
  return words(lastOf(before)).at(-1) ?? '';
}

/** The first word behind a break, read without what stands before. */
export function firstWord(after: string): string {
  return words(firstOf(after))[0] ?? '';
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2 * REACH))
    .slice(-REACH)
    .join('');
}

function firstOf(text: string): string {
  return Array.from(text.slice(0, 2 * REACH))
    .slice(0, REACH)
    .join('');
}

function words(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
