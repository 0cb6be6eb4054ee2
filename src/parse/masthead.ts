import type { Char } from '../model/char.ts';
import { NAMES_ALONE, PAGE_LINE, SESSION, SESSION_BEGUN, SESSION_ENDED, SPEAKER } from './genre.ts';
import { isParallel } from './heading-form.ts';
import { isField, type Classified, type Line } from './line.ts';
import { endsSentence } from './sentence.ts';
import { mainTitle, sameCut, splitKicker } from './title.ts';

const LONGEST_TITLE = 60;
const LONGEST_MASTHEAD = 12;

/** Headline, overline, summary and writers: what stands above the text. */
export interface Masthead {
  readonly kicker: readonly (readonly Char[])[];
  readonly title: readonly (readonly Char[])[];
  readonly deck: readonly (readonly Char[])[];
  readonly byline: readonly (readonly Char[])[];
}

interface Read {
  readonly masthead: Masthead;
  readonly rest: readonly Classified[];
}

/** Takes the masthead off the lines: as an editor gave it, else what stands before the first label, number or paragraph. */
export function readMasthead(lines: readonly Classified[]): Read {
  const given = lines.filter(({ line }) => isField(line.form?.kind));
  if (given.length === 0) return findMasthead(lines);
  const of = (kind: string) =>
    given.filter(({ line }) => line.form?.kind === kind).map(({ line }) => line.chars);
  return {
    masthead: {
      kicker: of('kicker'),
      title: of('headline'),
      deck: of('deck'),
      byline: of('byline'),
    },
    rest: lines.filter(({ line }) => !isField(line.form?.kind)),
  };
}

function findMasthead(all: readonly Classified[]): Read {
  const lines = joinSession(all);
  const end = mastheadEnd(lines);
  const top = lines.slice(0, end).filter(({ line }) => !line.form);
  const byline = top.filter(isByline);
  const seconds = top.filter((item) => !isByline(item) && isSecondTitle(item));
  const titles = top.filter((item) => !isByline(item) && !isSecondTitle(item));
  const lineOf = ({ line }: Classified) => line.chars;
  const main = mainTitle(titles.map(({ line }) => line));
  const split = splitKicker(titles[main]?.line.chars ?? []);
  const masthead = {
    kicker: [...titles.slice(0, Math.max(main, 0)).map(lineOf), ...split.kicker],
    title: main === -1 ? [] : [split.title],
    deck: [...titles.slice(main + 1), ...seconds].map(lineOf),
    byline: byline.map(lineOf),
  };
  return { masthead, rest: lines.filter(({ line }, index) => index >= end || line.form) };
}

/** The session of an official report is one line of the title page, though it is often set in two. */
function joinSession(lines: readonly Classified[]): readonly Classified[] {
  const at = lines.slice(0, LONGEST_MASTHEAD).findIndex(({ line }) => isBegun(line));
  const [begun, ended] = [lines[at], lines[at + 1]];
  if (!begun || !ended || ended.line.form || !SESSION_ENDED.test(ended.line.text)) return lines;
  const line = {
    ...begun.line,
    chars: [...begun.line.chars, ...ended.line.chars],
    text: begun.line.text + ended.line.text,
  };
  return [...lines.slice(0, at), { ...begun, line }, ...lines.slice(at + 2)];
}

function isBegun({ text, form }: Line): boolean {
  return !form && SESSION_BEGUN.test(text);
}

/** Where the text begins. Behind the writers' names nothing belongs to the masthead any more but more names. */
function mastheadEnd(lines: readonly Classified[]): number {
  const depth = titleDepth(lines);
  let end = 0;
  let signed = false;
  for (const item of lines.slice(0, LONGEST_MASTHEAD)) {
    if (!item.line.form) {
      if (isByline(item)) signed = true;
      else if (!isSecondTitle(item) && (signed || !couldBeTitle(item, end === 0, depth))) break;
    }
    end += 1;
  }
  if (end === Math.min(lines.length, LONGEST_MASTHEAD)) return 0;
  return signed ? end : withoutFirstSection(lines, end);
}

function isByline({ line, is }: Classified): boolean {
  if (is.kind === 'credit') return !PAGE_LINE.test(line.text);
  return SPEAKER.test(line.text) || NAMES_ALONE.test(line.text);
}

function isSecondTitle({ line }: Classified): boolean {
  return /^[—―－]{2}/.test(line.text) || SESSION.test(line.text);
}

/** Above the text even a line that would pass for prose further down is a title, if it is short and has no end. */
function couldBeTitle({ line, is }: Classified, first: boolean, depth: number): boolean {
  const { text } = line;
  if (PAGE_LINE.test(text)) return true;
  if (is.kind === 'heading') {
    if (is.sign.by === 'mark') return is.sign.depth <= depth;
    return !['label', 'number', 'chapter', 'dash'].includes(is.sign.by);
  }
  if (is.kind !== 'paragraph' || Array.from(text).length > LONGEST_TITLE) return false;
  if (/[。；]/.test(text) || /[：:，,、]$|——$/.test(text)) return false;
  return !endsSentence(text) || (first && /[！？]$/.test(text));
}

/** The depth of the mark that the headline has: that of the first marked line when no other is as shallow. */
function titleDepth(lines: readonly Classified[]): number {
  const depths = lines.flatMap(({ is }) =>
    is.kind === 'heading' && is.sign.by === 'mark' ? [is.sign.depth] : [],
  );
  const [first = 1, ...others] = depths;
  return others.every((depth) => depth > first) ? Math.max(first, 1) : 1;
}

/**
 * Without writers' names the heading of the first section may stand right under the headline; it has the cut of the
 * later headings then.
 */
function withoutFirstSection(lines: readonly Classified[], end: number): number {
  const last = lines[end - 1];
  const before = lines[end - 2];
  if (!last || !before || last.is.kind !== 'heading' || isSecondTitle(last)) return end;
  if (before.is.kind === 'heading' && sameStyle(before, last) && !/[：:]/.test(before.line.text)) {
    return end;
  }
  const alike = lines.slice(end).filter((item) => sameStyle(item, last)).length;
  return alike >= 2 ? end - 1 : end;
}

function sameStyle(one: Classified, other: Classified): boolean {
  if (one.is.kind !== 'heading' || other.is.kind !== 'heading') return false;
  if (one.is.sign.by !== other.is.sign.by) return false;
  const parallel = isParallel(one.line.text) === isParallel(other.line.text);
  return parallel && sameCut(one.line.text, other.line.text);
}
