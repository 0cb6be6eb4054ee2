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

/** As far back as the marks of the last words are set; longer quotations do not stand at a break. */
const NEAR = 40;

const tails = new WeakMap<readonly Char[], { readonly length: number; readonly tail: string }>();

/**
 * Gives what a reader sees last, enough of it to judge how a text breaks off. A text that has not grown since is not read
 * again: short lines ask many times.
 */
export function tailOf(chars: readonly Char[]): string {
  const known = tails.get(chars);
  if (known?.length === chars.length) return known.tail;
  const tail = readTail(chars);
  tails.set(chars, { length: chars.length, tail });
  return tail;
}

function readTail(chars: readonly Char[]): string {
  const far = shown(chars.slice(-TAIL, -NEAR));
  const tail = (far + shown(setMarks(chars.slice(-NEAR)))).trimEnd();
  // The pieces of a line do not tell which quotation mark is which; behind a full stop it closes.
  return tail.replace(/(?<=[。！？])“$/, '”');
}
