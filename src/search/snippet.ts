import type { Folded } from './fold.ts';
import type { Place } from './pieces.ts';

/** A run of shown text, marked or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a sentence ends; the mark that ends it, and a closing quotation mark, belong to it. */
const SENTENCE = /[^。！？；…\n]*(?:[。！？；…\n]+[”’」』》）]*|$)/gu;
/** A snippet shows at most so many characters on either side of a place. */
const REACH = 60;
/** Of two ems, as Chinese has it. */
const ELLIPSIS = '……';

/** The shown characters that the places of a piece cover, drawn together where they overlap. */
export function rangesOf(folded: Folded, places: readonly Place[]): Range[] {
  const ranges = places.map(({ start, length }) => ({
    from: folded.from[start] ?? 0,
    to: folded.to[start + length - 1] ?? 0,
  }));
  return merge(ranges);
}

/** The sentences in which something was found, with exactly this marked; …… stands for what is left out. */
export function snippetOf(text: string, folded: Folded, places: readonly Place[]): Run[] {
  const marks = rangesOf(folded, places);
  const sentences = [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => {
    return { from: index, to: index + sentence.length };
  });
  const around = marks.map((mark) => ({
    from: Math.max(
      mark.from - REACH,
      sentences.findLast(({ from }) => from <= mark.from)?.from ?? 0,
    ),
    to: Math.min(mark.to + REACH, sentences.find(({ to }) => to >= mark.to)?.to ?? text.length),
  }));
  // Between sentences that follow one another nothing is left out.
  const windows = merge(around, 1);
  return windows.flatMap((window, index) => [
    ...(window.from > 0 ? [{ text: ELLIPSIS, marked: false }] : []),
    ...runsOf(text, window, marks),
    ...(index === windows.length - 1 && window.to < text.length
      ? [{ text: ELLIPSIS, marked: false }]
      : []),
  ]);
}

function runsOf(text: string, window: Range, marks: readonly Range[]): Run[] {
  const runs: Run[] = [];
  let at = window.from;
  for (const { from, to } of marks) {
    if (from < window.from || from >= window.to) continue;
    runs.push({ text: text.slice(at, from), marked: false });
    runs.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  runs.push({ text: text.slice(at, window.to), marked: false });
  return runs.filter((run) => run.text !== '');
}

/** Draws ranges together that overlap or, with a slack of 1, touch. */
function merge(ranges: readonly Range[], slack: 0 | 1 = 0): Range[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from < last.to + slack) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
