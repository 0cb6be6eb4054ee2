const FIRST_SENTENCE = /^([^。！？；]{4,26}。)(?=.{20})/u;

/**
 * Finds headings that are printed as the first sentence of their paragraph (坚持依法行政。…; 某某一——某某。…). One sentence
 * alone proves nothing: at least two paragraphs of the same section must begin alike.
 * @param paragraphs the paragraphs of one section
 * @returns for each paragraph its run-in heading, or undefined
 */
export function runInHeadings(paragraphs: readonly string[]): (string | undefined)[] {
  const first = paragraphs.map((text) => FIRST_SENTENCE.exec(text)?.[1]);
  const plain = first.filter((sentence) => sentence !== undefined && isPlain(sentence)).length;
  return first.map((sentence) => {
    if (sentence === undefined) return undefined;
    if (isPlain(sentence)) return plain >= 2 ? sentence : undefined;
    const alike = first.filter((other) => other !== undefined && shape(other) === shape(sentence)).length;
    return alike >= 3 ? sentence : undefined;
  });
}

function isPlain(sentence: string): boolean {
  return !/[，、：,:\d]/.test(sentence) && Array.from(sentence).length <= 18;
}

/** Where the commas stand: parallel headings have the same cut. */
function shape(sentence: string): string {
  return sentence.replaceAll(/[^，、：——]/gu, '字');
}
