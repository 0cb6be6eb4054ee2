import { isSpace, type Char } from '../model/char.ts';

export const HAN_OR_PUNCTUATION = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—·]/u;

/** The nearest characters that are not white space; '' where the block ends. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** Finds the neighbours of every character in one walk, so that long runs of spaces cost nothing. */
export function neighbours(chars: readonly Char[]): (index: number) => Neighbours {
  const before = nearest(chars);
  const after = nearest(chars.toReversed()).toReversed();
  return (index) => ({ before: before[index] ?? '', after: after[index] ?? '' });
}

function nearest(chars: readonly Char[]): string[] {
  let last = '';
  return chars.map(({ text }) => {
    const result = last;
    if (!isSpace(text)) last = text;
    return result;
  });
}
