import { isSpace, type Char } from '../model/char.ts';
import { HAN_OR_PUNCTUATION, neighbours } from './neighbours.ts';
import { setMarks } from './marks.ts';

/**
 * Sets a block as Chinese print sets it: half-width punctuation in Chinese context becomes full-width, straight
 * quotation marks become paired ones, spaces between Chinese characters go. One character for one character (or for
 * none), so the step can be undone; the rules are listed in docs/normalisation.md.
 * @param spaced headings and bylines, where a space separates what is printed apart
 */
export function normalise(chars: readonly Char[], spaced = false): readonly Char[] {
  return dropSpaces(setMarks(chars), spaced);
}

function dropSpaces(chars: readonly Char[], spaced: boolean): readonly Char[] {
  const text = chars.map((char) => char.text).join('');
  if (!/\s/u.test(text)) return chars;
  const letterSpaced = /^\S(?:\s+\S){2,}$/u.test(text);
  const around = neighbours(chars);
  let afterSpace = false;
  return chars.map((char, index) => {
    if (char.text === '') return char;
    if (!isSpace(char.text)) {
      afterSpace = false;
      return char;
    }
    const { before, after } = around(index);
    const first = !afterSpace;
    afterSpace = true;
    const keeps = first && separates(before, after, spaced && !letterSpaced);
    return { ...char, text: keeps ? ' ' : '' };
  });
}

/** A space stays between Latin words, and between Chinese ones where it sets apart what is printed apart. */
function separates(before: string, after: string, spaced: boolean): boolean {
  if (before === '' || after === '') return false;
  const chinese = [before, after].filter((text) => HAN_OR_PUNCTUATION.test(text)).length;
  return chinese === 0 || (chinese === 2 && spaced);
}
