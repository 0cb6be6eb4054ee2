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
  const alike = Map.groupBy(
    first.filter((sentence) => sentence !== undefined),
    keyOf,
  );
  return first.map((sentence) => {
    if (sentence === undefined) return undefined;
    const key = keyOf(sentence);
    const group = alike.get(key) ?? [];
    const enough = key === PLAIN ? group.length >= 2 : group.length >= 3 && differ(group);
    return enough ? sentence : undefined;
  });
}

/** 这一年，…。 at the head of every paragraph is a figure of speech: headings differ from their first clause on. */
function differ(sentences: readonly string[]): boolean {
  return new Set(sentences.map((sentence) => sentence.split(/[，：—]/)[0])).size > 1;
}

const PLAIN = '';

/** Plain sentences are alike whatever their length; others when their commas stand in the same places. */
function keyOf(sentence: string): string {
  const text = sentence.replace(NUMBER_ALONE, '');
  const plain = !/[，、：,:\d]/.test(text) && Array.from(text).length <= 18;
  return plain ? PLAIN : text.replaceAll(/[^，、：——]/gu, '字');
}
