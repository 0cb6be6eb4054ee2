/** Where a sentence stands in a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer utterances are broken off by some engines. */
const LONGEST = 120;

/** Cuts a text where a voice may pause: behind full stops, and inside an overlong sentence behind its commas. */
export function sentencesOf(text: string): Stretch[] {
  return cut(text, 0, /[。！？；…—]+[”’」』）]*/gu).flatMap(({ start, end }) =>
    end - start > LONGEST ? cut(text.slice(start, end), start, /[，、：]/gu) : [{ start, end }],
  );
}

function cut(text: string, offset: number, marks: RegExp): Stretch[] {
  const ends = [...text.matchAll(marks)].map(({ 0: mark, index }) => index + mark.length);
  const starts = [0, ...ends];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? text.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}
