import { isSpace, shown, type Char } from '../model/char.ts';
import type { BlockKind, Confidence } from '../model/report.ts';
import { classify } from './classify.ts';
import { findRows } from './cut.ts';
import { CAPTION_END } from './genre.ts';
import { headingLevels } from './heading-levels.ts';
import { joinLines, type Doubled, type Draft } from './join-lines.ts';
import { readLayout, type Layout } from './layout.ts';
import { isField, type Classified, type InputLine, type Line, type LineKind } from './line.ts';
import { readMarkdownMarks } from './markdown-marks.ts';
import { readMasthead, type Masthead } from './masthead.ts';
import { normalise } from './normalise.ts';
import { runInHeadings } from './run-in.ts';
import { settle } from './settle.ts';
import { unwrap } from './unwrap.ts';

/** A block, its characters still with their places. */
export interface ParsedBlock {
  readonly kind: BlockKind;
  readonly level?: 2 | 3 | 4;
  readonly chars: readonly Char[];
  readonly runIn?: string;
  readonly doubt?: { readonly reason: string; readonly confidence: Confidence };
}

export type { Doubled };

export interface Parsed {
  readonly masthead: Masthead;
  readonly blocks: readonly ParsedBlock[];
  readonly doubled: readonly Doubled[];
}

/** Turns lines in reading order into a masthead and blocks; nothing in it knows any single text. */
export function parse(input: readonly InputLine[]): Parsed {
  const lines = unwrap(input.map(readMarkdownMarks).filter(showsSomething));
  const layout = readLayout(lines);
  const classified = lines.map((line) => ({ line, is: kindOf(line, layout) }));
  const { masthead, rest } = readMasthead(withRows(classified));
  const { drafts, doubled } = joinLines(settle(rest, layout), layout);
  return { masthead: setMasthead(masthead), blocks: finish(drafts), doubled };
}

function showsSomething({ chars }: Line): boolean {
  return chars.some(({ source }) => !isSpace(source) || source === '');
}

/** A line in a row of parallel headings is one too, whatever its own words say. */
function withRows(items: readonly Classified[]): readonly Classified[] {
  const inRow = findRows(items.map((item) => (couldBeHeading(item) ? item.line.text : '')));
  return items.map((item, index) =>
    inRow[index] && !inRow[index + 1]
      ? { ...item, is: { kind: 'heading', sign: { by: 'form' }, sure: true } }
      : item,
  );
}

function couldBeHeading({ line, is }: Classified): boolean {
  if (line.form ?? line.mark) return false;
  return is.kind === 'paragraph' || (is.kind === 'heading' && is.sign.by === 'form');
}

/** An editor's word goes before the parser's. */
function kindOf(line: Line, layout: Layout): LineKind {
  const form = line.form;
  if (!form || isField(form.kind)) return classify(line, layout);
  switch (form.kind) {
    case 'heading':
      return { kind: 'heading', sign: { by: 'form' }, sure: true };
    case 'caption':
      return { kind: 'caption', sure: true };
    case 'gap':
      return { kind: 'paragraph' };
    default:
      return { kind: form.kind };
  }
}

function setMasthead(masthead: Masthead): Masthead {
  const set = (fields: Masthead['title']) => fields.map((chars) => normalise(chars, true));
  const { kicker, title, deck, byline } = masthead;
  return { kicker: set(kicker), title: set(title), deck: set(deck), byline: set(byline) };
}

/** Sets each block typographically and gives headings their levels and paragraphs their run-in headings. */
function finish(drafts: readonly Draft[]): ParsedBlock[] {
  const set = drafts.map((draft) => ({ ...draft, chars: normalise(draft.chars, isSpaced(draft)) }));
  const texts = set.map(({ chars }) => shown(chars));
  const levels = headingLevels(set.map((draft, index) => ({ ...draft, text: texts[index] ?? '' })));
  const runIns = runInBySection(drafts, texts);
  return set.map(({ kind, chars, doubt }, index) => {
    const level = levels[index];
    const runIn = runIns[index];
    return {
      kind,
      chars,
      ...(level && { level }),
      ...(runIn !== undefined && { runIn }),
      ...(doubt && { doubt }),
    };
  });
}

/** Where a space means something: between the halves of a heading, between names, before 张三 摄. */
function isSpaced({ kind, chars }: Draft): boolean {
  if (kind === 'caption') return CAPTION_END.test(shown(chars).trim());
  return kind === 'heading' || kind === 'credit';
}

function runInBySection(
  drafts: readonly Draft[],
  texts: readonly string[],
): (string | undefined)[] {
  const result: (string | undefined)[] = drafts.map(() => undefined);
  let section: number[] = [];
  const close = () => {
    const found = runInHeadings(section.map((index) => texts[index] ?? ''));
    found.forEach((runIn, at) => (result[section[at] ?? 0] = runIn));
    section = [];
  };
  drafts.forEach(({ kind, sign }, index) => {
    if (kind === 'heading' && sign?.by !== 'dash') close();
    if (kind === 'paragraph') section.push(index);
  });
  close();
  return result;
}
