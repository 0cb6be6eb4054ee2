/** A stretch without a space or mark longer than this does not fit into a line of a heading on a phone. */
const LONG = 10;
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/**
 * Cuts a heading where a line may end: at its own spaces and marks browsers see to it themselves; inside a long run of
 * Han characters between words, and never leaving one character alone.
 */
export function phrasesOf(heading: string): string[] {
  return heading
    .split(/(?<=[^\p{Script=Han}])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[^\p{Script=Han}])/u)
    .flatMap((run) => (Array.from(run).length > LONG ? phrasesOfRun(run) : [run]))
    .reduce<string[]>(joinMarks, []);
}

/** What stands between two runs belongs to the phrase before it. */
function joinMarks(phrases: string[], run: string): string[] {
  const last = phrases.at(-1);
  const isHan = /^\p{Script=Han}/u.test(run);
  const breakable = last !== undefined && isHan && /\p{Script=Han}$/u.test(last);
  if (last === undefined || breakable) return [...phrases, run];
  return [...phrases.slice(0, -1), last + run];
}

/** Words of one character that lean on the word before them; the others lean on the next: 高质量, 促发展. */
const LEANS_BACK = /^[的了着过等们性化者中上下]$/u;

function phrasesOfRun(run: string): string[] {
  const phrases: string[] = [];
  let waiting = '';
  for (const { segment } of words.segment(run)) {
    if (LEANS_BACK.test(segment) && waiting === '' && phrases.length > 0) {
      phrases.push((phrases.pop() ?? '') + segment);
    } else if (Array.from(segment).length === 1) waiting += segment;
    else {
      phrases.push(waiting + segment);
      waiting = '';
    }
  }
  return waiting === '' ? phrases : [...phrases.slice(0, -1), (phrases.at(-1) ?? '') + waiting];
}
