import { GAP_MARK, shown, type Char } from '../model/char.ts';
import { setMarks } from './marks.ts';

const END =
  /[。！？!?；;…][”』」’"）)]*$|[。！？!?][”』」’"）)]*[（(][^）)]{0,30}[）)]$|\p{Script=Han}\.$/u;
const LEAD = /(?:——|[：:])$/;
const CLOSED_BY_A_MARK = /[”"’』」][）)]?$/;
/** Prose breaks off behind a character, a figure, or a mark that wants more. */
const BREAKS_OFF = /[\p{L}\p{N}，、,（(“《%％+·-]$|\d\.$/u;
/** Long enough for every end that is looked for, short enough for lines of any length. */
const TAIL = 80;

/** How a text ends: `closed` as a paragraph ends, `open` as a torn one does, `soft` where both may be. */
export type Ending = 'closed' | 'soft' | 'open';

/** Tells how a text ends. */
export function endingOf(text: string): Ending {
  const tail = text.slice(-TAIL).trimEnd();
  if (END.test(tail) || LEAD.test(tail) || tail.endsWith(GAP_MARK)) return 'closed';
  return CLOSED_BY_A_MARK.test(tail) || !BREAKS_OFF.test(tail) ? 'soft' : 'open';
}

/** Tells whether a line ends with the mark of a sentence. */
export function endsSentence(text: string): boolean {
  return END.test(text.slice(-TAIL));
}

/** Gives what a reader sees last, enough of it to judge how a text breaks off. */
export function tailOf(chars: readonly Char[]): string {
  const tail = shown(setMarks(chars.slice(-2 * TAIL)))
    .trimEnd()
    .slice(-TAIL);
  // The pieces of a line do not tell which quotation mark is which; behind a full stop it closes.
  return tail.replace(/(?<=[。！？])“$/, '”');
}
