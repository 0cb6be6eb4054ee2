import { shown, spansOf, type Char } from '../model/char.ts';
import type { BlockKind, Confidence } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { doubledAtBreak, LONGEST_REPEAT } from './doubled.ts';
import { BARE_FIGURE, ENDS_IN_FIGURE, FRESH_START, SALUTATION } from './genre.ts';
import { judge } from './join.ts';
import type { Layout } from './layout.ts';
import { isField, type Classified, type HeadingSign } from './line.ts';
import { endingOf, tailOf } from './sentence.ts';

/** A block in the making. */
export interface Draft {
  kind: BlockKind;
  chars: Char[];
  /** Given by the editor: nothing is joined to it. */
  closed: boolean;
  sign?: HeadingSign;
  level?: 2 | 3 | 4;
  doubt?: { readonly reason: string; readonly confidence: Confidence };
}

/** Characters that the parser left out because a break had doubled them. */
export interface Doubled {
  readonly span: Span;
  readonly text: string;
}

/** What the walk over the lines carries along. */
interface Walk {
  readonly layout: Layout;
  readonly drafts: Draft[];
  readonly doubled: Doubled[];
  torn: Draft | null;
  crossed: boolean;
}

const SHORTEST_TORN = 20;
const SHORTEST_LINE = 8;

/** Goes through the lines once, joining what a break has torn. */
export function joinLines(
  items: readonly Classified[],
  layout: Layout,
): { drafts: readonly Draft[]; doubled: readonly Doubled[] } {
  const walk: Walk = { layout, drafts: [], doubled: [], torn: null, crossed: false };
  items.forEach((item, index) => {
    if (!behindTorn(walk, items, index) && !behindIndented(walk, item)) begin(walk, item);
  });
  return walk;
}

/** @returns whether the line found its place beside the torn sentence before it */
function behindTorn(walk: Walk, items: readonly Classified[], index: number): boolean {
  const { torn, crossed, layout } = walk;
  const item = items[index];
  if (!torn || !item || item.line.form) return false;
  const tail = tailOf(torn.chars);
  const verdict = judge(
    { tail, short: isShort(torn), crossed, quoted: torn.kind === 'quote' },
    items,
    index,
    layout,
  );
  if (verdict === 'carries-on') append(walk, torn, item);
  if (verdict === 'between') setBetween(walk, item);
  return verdict !== 'fresh';
}

function setBetween(walk: Walk, item: Classified): void {
  const { line, is } = item;
  if (is.kind === 'heading') walk.crossed = true;
  const kind = is.kind === 'paragraph' ? 'caption' : is.kind;
  walk.drafts.push({ ...draftOf(item), kind, chars: [...line.chars], closed: true });
}

/** Where every paragraph has its indent, a line without one carries on the paragraph before it. */
function behindIndented(walk: Walk, item: Classified): boolean {
  const last = walk.drafts.at(-1);
  const { line, is } = item;
  if (!walk.layout.indentsAll || line.indented || line.form || is.kind !== 'paragraph')
    return false;
  if (!last || last.closed || last.kind !== 'paragraph') return false;
  if (SALUTATION.test(line.text) || FRESH_START.test(line.text)) return false;
  append(walk, last, item);
  return true;
}

function begin(walk: Walk, item: Classified): void {
  const draft = draftOf(item);
  walk.drafts.push(draft);
  if (draft.closed && draft.kind === 'caption') return;
  const canTear = !draft.closed && ['paragraph', 'list-item', 'quote'].includes(draft.kind);
  walk.torn = canTear && isTorn(draft) ? draft : null;
  walk.crossed = false;
}

function append(walk: Walk, draft: Draft, { line }: Classified): void {
  const repeated = repeatedChars(tailOf(draft.chars), line.chars, walk.layout);
  for (const char of repeated) {
    for (const span of spansOf([char])) walk.doubled.push({ span, text: char.source });
  }
  for (const char of line.chars) if (!repeated.has(char)) draft.chars.push(char);
  walk.torn = isTorn(draft) ? draft : null;
}

/** The characters that a break printed twice; none when an editor or a mark has touched them. */
function repeatedChars(tail: string, chars: readonly Char[], layout: Layout): Set<Char> {
  const visible = chars.slice(0, 4 * LONGEST_REPEAT).filter(({ text }) => text !== '');
  const count = doubledAtBreak(tail, shown(visible), layout);
  const repeated = visible.slice(0, count);
  return new Set(repeated.every(({ source, text }) => source === text) ? repeated : []);
}

function isTorn({ chars }: Draft): boolean {
  return endingOf(tailOf(chars)) !== 'closed';
}

/** Few words, a date or a figure, or none that are Chinese: a cell of a table, a line of its own. */
function isShort({ chars }: Draft): boolean {
  const text = shown(chars.slice(0, 5 * SHORTEST_TORN));
  if (!/\p{Script=Han}/u.test(text)) return true;
  if (chars.length >= SHORTEST_TORN || /[，。；、：,;:]/.test(text)) return false;
  if (BARE_FIGURE.test(text)) return true;
  return chars.length < SHORTEST_LINE || /[年月日版]$/.test(text) || ENDS_IN_FIGURE.test(text);
}

function draftOf({ line, is }: Classified): Draft {
  const form = line.form;
  return {
    kind: form && !isField(form.kind) ? form.kind : is.kind,
    chars: [...line.chars],
    closed: form !== undefined,
    ...(is.kind === 'heading' && { sign: is.sign }),
    ...(form?.kind === 'heading' && { level: form.level }),
    ...(line.doubt && { doubt: line.doubt }),
  };
}
