const NUMBER =
  '(?:[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}[、是])?';
const FIRST_SENTENCE = new RegExp(`^(${NUMBER}[^。！？；]{4,26}。)(?=.{20})`, 'u');
const NUMBER_ALONE = new RegExp(`^${NUMBER}`, 'u');

/**
 * Finds headings that are printed as the first sentence of their paragraph (坚持依法行政。…; 某某一——某某。…). One sentence
 * alone proves nothing: at least two paragraphs of the same section must begin alike.
 * @param paragraphs the paragraphs of one section
 * @returns for each paragraph its run-in heading, or undefined
 */
export function runInHeadings(paragraphs: readonly string[]): (string | undefined)[] {
  const first = paragraphs.map((text) => FIRST_SENTENCE.exec(text)?.[1]);
  const counts = new Map<string, number>();
  for (const sentence of first) {
    if (sentence === undefined) continue;
    const key = keyOf(sentence);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return first.map((sentence) => {
    if (sentence === undefined) return undefined;
    const key = keyOf(sentence);
    return (counts.get(key) ?? 0) >= (key === PLAIN ? 2 : 3) ? sentence : undefined;
  });
}

const PLAIN = '';

/** Plain sentences are alike whatever their length; others when their commas stand in the same places. */
function keyOf(sentence: string): string {
  const text = sentence.replace(NUMBER_ALONE, '');
  const plain = !/[，、：,:\d]/.test(text) && Array.from(text).length <= 18;
  return plain ? PLAIN : text.replaceAll(/[^，、：——]/gu, '字');
}
