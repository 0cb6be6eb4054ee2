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

/** Characters that are words by themselves, so that a sentence may break behind them. */
const WORDS_ALONE =
  /[的了和与及在是等为对把被将向从以或至到区市县省村镇街路年月日个家户项元人次所条处座万亿有无要使让由比超达增降近约全新各再又也都就能可会上下中内外前后间时里并而但则于其这那每该本我他们化性度率力员者业界感型式法品量值额线网圈链群带站点店房楼桥园厂院校局委办队组团案费税款]/u;

/** Whether a text breaks off inside a word, as far as the dictionary knows (各环节任|). */
export function breaksWord(text: string): boolean {
  const last = lastWord(text);
  return /^\p{Script=Han}$/u.test(last) && !WORDS_ALONE.test(last);
}
