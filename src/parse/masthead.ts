import type { Classified } from './join.ts';
import { endsSentence } from './classify.ts';
import { SESSION, SPEAKER } from './genre.ts';
import type { Line } from './line.ts';
import type { Char } from '../model/char.ts';

const LONGEST_TITLE = 60;

/** Headline, overline, summary and writers: what stands above the text. */
export interface Masthead {
  readonly kicker: readonly (readonly Char[])[];
  readonly title: readonly (readonly Char[])[];
  readonly deck: readonly (readonly Char[])[];
  readonly byline: readonly (readonly Char[])[];
}

/** Takes the masthead off the lines: those before the first label, numbered heading or paragraph. */
export function readMasthead(lines: readonly Classified[]): { masthead: Masthead; rest: readonly Classified[] } {
  const end = mastheadEnd(lines);
  const top = lines.slice(0, end).filter(({ line }) => !line.form);
  const byline = top.filter(({ line, is }) => is.kind === 'credit' || SPEAKER.test(line.text));
  const deck = top.filter((item) => !byline.includes(item) && isSecondTitle(item.line.text));
  const titles = top.filter((item) => !byline.includes(item) && !deck.includes(item)).map(({ line }) => line);
  const main = mainTitle(titles);
  const index = main ? titles.indexOf(main) : -1;
  const split = main ? splitKicker(main.chars) : { kicker: [], title: [] };
  const masthead: Masthead = {
    kicker: [...titles.slice(0, Math.max(index, 0)).map(({ chars }) => chars), ...split.kicker],
    title: split.title,
    deck: [...titles.slice(index + 1).map(({ chars }) => chars), ...deck.map(({ line }) => line.chars)],
    byline: byline.map(({ line }) => line.chars),
  };
  return { masthead, rest: lines.filter((_, position) => position >= end || lines[position]?.line.form !== undefined) };
}

function mastheadEnd(lines: readonly Classified[]): number {
  let sawByline = false;
  const end = lines.findIndex(({ line, is }) => {
    if (line.form) return false;
    if (is.kind === 'credit' || SPEAKER.test(line.text)) {
      sawByline = true;
      return false;
    }
    if (SESSION.test(line.text)) return false;
    if (sawByline) return true;
    if (is.kind !== 'heading') return !couldBeTitle(line.text);
    return is.sign.by === 'label' || is.sign.by === 'number' || (is.sign.by === 'mark' && is.sign.depth > 1);
  });
  return end === -1 ? 0 : end;
}

/** Above the text even a line that would pass for prose further down is a title, if it is short and has no end. */
function couldBeTitle(text: string): boolean {
  return Array.from(text).length <= LONGEST_TITLE && !endsSentence(text) && !/[。；]/.test(text);
}

function isSecondTitle(text: string): boolean {
  return text.startsWith('——') || SESSION.test(text);
}

/** A line set as `#`, else the first with a colon (place：theme), else the last. */
function mainTitle(titles: readonly Line[]): Line | undefined {
  const marked = titles.find(({ mark }) => mark !== null && mark !== 'bold' && mark !== 'quote' && mark.heading === 1);
  return marked ?? titles.find(({ text }) => /[：:]/.test(text)) ?? titles.at(-1);
}

/** 新某 新某 某地：…: what stands before the word with the colon is an overline, when it has two words or more. */
function splitKicker(chars: readonly Char[]): { kicker: (readonly Char[])[]; title: (readonly Char[])[] } {
  const colon = chars.findIndex(({ text }) => text === '：' || text === ':');
  const space = chars.findLastIndex(({ text }, index) => index < colon && /^\s$/.test(text));
  const words = chars.slice(0, Math.max(space, 0)).map(({ text }) => text).join('').trim().split(/\s+/);
  if (space <= 0 || words.length < 2) return { kicker: [], title: [chars] };
  return { kicker: [chars.slice(0, space)], title: [chars.slice(space + 1)] };
}
