import { isSpace, shown, spansOf, type Char } from '../model/char.ts';
import type { BlockKind, Confidence } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { classify, type HeadingSign, type LineKind } from './classify.ts';
import { headingLevels } from './heading-levels.ts';
import { carriesOn, doubledAtBreak, isIntruder, isTorn, type Classified } from './join.ts';
import { readLayout, type Layout } from './layout.ts';
import type { InputLine } from './line.ts';
import { readMarkdownMarks } from './markdown-marks.ts';
import { readMasthead, type Masthead } from './masthead.ts';
import { normalise } from './normalise.ts';
import { runInHeadings } from './run-in.ts';

/** A block, its characters still with their places. */
export interface ParsedBlock {
  readonly kind: BlockKind;
  readonly level?: 2 | 3 | 4;
  readonly chars: readonly Char[];
  readonly runIn?: string;
  readonly doubt?: { readonly reason: string; readonly confidence: Confidence };
}

/** Characters that the parser left out because a break had doubled them. */
export interface Doubled {
  readonly span: Span;
  readonly text: string;
}

export interface Parsed {
  readonly masthead: Masthead;
  readonly blocks: readonly ParsedBlock[];
  readonly doubled: readonly Doubled[];
}

interface Draft {
  kind: BlockKind;
  chars: Char[];
  /** Given by the editor: nothing is joined to it. */
  closed: boolean;
  sign?: HeadingSign;
  level?: 2 | 3 | 4;
  doubt?: { readonly reason: string; readonly confidence: Confidence };
}

const FIELDS = ['kicker', 'headline', 'deck', 'byline'] as const;

/** Turns lines in reading order into a masthead and blocks; nothing in it knows any single text. */
export function parse(input: readonly InputLine[]): Parsed {
  const lines = input.map(readMarkdownMarks).filter(({ chars }) => chars.some(({ source }) => !isSpace(source) || source === ''));
  const layout = readLayout(lines);
  const classified = lines.map((line): Classified => ({ line, is: kindOf(line, layout) }));
  const given = classified.filter(({ line }) => isField(line.form?.kind));
  const body = classified.filter(({ line }) => !isField(line.form?.kind));
  const { masthead, rest } = given.length > 0 ? { masthead: givenMasthead(given), rest: body } : readMasthead(body);
  const { drafts, doubled } = joinLines(rest, layout);
  return { masthead: normaliseMasthead(masthead), blocks: finish(drafts), doubled };
}

function kindOf(line: Classified['line'], layout: Layout): LineKind {
  const form = line.form;
  if (!form || isField(form.kind)) return classify(line, layout);
  if (form.kind === 'heading') return { kind: 'heading', sign: { by: 'form' }, strong: true };
  return { kind: form.kind === 'gap' ? 'paragraph' : (form.kind as 'paragraph') };
}

function isField(kind: string | undefined): boolean {
  return FIELDS.some((field) => field === kind);
}

function givenMasthead(lines: readonly Classified[]): Masthead {
  const of = (kind: string) => lines.filter(({ line }) => line.form?.kind === kind).map(({ line }) => line.chars);
  return { kicker: of('kicker'), title: of('headline'), deck: of('deck'), byline: of('byline') };
}

/** Goes through the lines once, joining what a break has torn. */
function joinLines(lines: readonly Classified[], layout: Layout): { drafts: Draft[]; doubled: Doubled[] } {
  const drafts: Draft[] = [];
  const doubled: Doubled[] = [];
  let torn: Draft | null = null;
  let acrossHeading = false;
  lines.forEach((item, index) => {
    const { line, is } = item;
    if (torn && !line.form) {
      const before = shown(torn.chars).trimEnd();
      const next = lines.slice(index + 1).find((other) => other.is.kind !== 'caption' && other.is.kind !== 'credit');
      const intruder = isIntruder(before, item, next, layout);
      const prose = is.kind === 'paragraph' || (is.kind === 'heading' && !is.strong);
      if (!intruder && prose && carriesOn(before, line, layout, acrossHeading)) {
        append(torn, line.chars, doubled, layout);
        torn = isTorn(torn.chars) ? torn : null;
        return;
      }
      if (intruder) {
        acrossHeading ||= is.kind === 'heading';
        drafts.push(is.kind === 'paragraph' ? { kind: 'caption', chars: [...line.chars], closed: true } : draftOf(item));
        return;
      }
    }
    const last = drafts.at(-1);
    if (last && !last.closed && last.kind === 'paragraph' && is.kind === 'paragraph' && !line.form && layout.indents && !line.indented) {
      append(last, line.chars, doubled, layout);
      torn = isTorn(last.chars) ? last : null;
      return;
    }
    const draft = draftOf(item);
    drafts.push(draft);
    const canTear = !draft.closed && (draft.kind === 'paragraph' || draft.kind === 'list-item' || draft.kind === 'quote');
    torn = canTear && isTorn(draft.chars) ? draft : draft.closed && draft.kind === 'caption' ? torn : null;
    acrossHeading = false;
  });
  return { drafts, doubled };
}

function draftOf({ line, is }: Classified): Draft {
  const form = line.form;
  const kind = form && !isField(form.kind) ? (form.kind as BlockKind) : is.kind;
  return {
    kind,
    chars: [...line.chars],
    closed: form !== undefined,
    ...(is.kind === 'heading' && { sign: is.sign }),
    ...(form?.kind === 'heading' && { level: form.level }),
    ...(line.doubt && { doubt: line.doubt }),
  };
}

function append(torn: Draft, chars: readonly Char[], doubled: Doubled[], layout: Layout): void {
  const count = doubledAtBreak(shown(torn.chars).trimEnd(), shown(chars), layout);
  const repeated = chars.slice(0, count);
  const [span] = spansOf(repeated);
  if (span) doubled.push({ span, text: shown(repeated) });
  torn.chars.push(...chars.slice(count));
}

function normaliseMasthead(masthead: Masthead): Masthead {
  const all = (fields: Masthead['title']) => fields.map((chars) => normalise(chars, true));
  return { kicker: all(masthead.kicker), title: all(masthead.title), deck: all(masthead.deck), byline: all(masthead.byline) };
}

/** Sets each block typographically and gives headings their levels and paragraphs their run-in headings. */
function finish(drafts: readonly Draft[]): ParsedBlock[] {
  const set = drafts.map((draft) => ({ ...draft, chars: normalise(draft.chars, draft.kind === 'heading' || draft.kind === 'credit') }));
  const texts = set.map(({ chars }) => shown(chars));
  const levels = headingLevels(set.map((draft, index) => ({ ...draft, text: texts[index] ?? '' })));
  const runIns = runInBySection(set, texts);
  return set.map(({ kind, chars, doubt }, index) => {
    const level = levels[index];
    const runIn = runIns[index];
    return { kind, chars, ...(level && { level }), ...(runIn !== undefined && { runIn }), ...(doubt && { doubt }) };
  });
}

function runInBySection(drafts: readonly Draft[], texts: readonly string[]): (string | undefined)[] {
  const result: (string | undefined)[] = drafts.map(() => undefined);
  let section: number[] = [];
  const close = () => {
    runInHeadings(section.map((index) => texts[index] ?? '')).forEach((runIn, at) => (result[section[at] ?? 0] = runIn));
    section = [];
  };
  drafts.forEach(({ kind, sign }, index) => {
    if (kind === 'heading' && sign?.by !== 'dash') close();
    if (kind === 'paragraph') section.push(index);
  });
  close();
  return result;
}
