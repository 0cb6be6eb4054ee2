import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/loader/read-archive.ts';
import { shown, type Char } from '../../src/model/char.ts';
import { parse } from '../../src/parse/parse.ts';
import { damage, originOf, type Damage, type Damaged, type Sound } from '../support/damage.ts';

const SEEDS = [1, 2];
/** For machines that do other things at the same time. */
const PATIENCE = 60_000;

/** Shares in percent: of the breaks that were mended, of the joins that are right, of captions and headings found. */
interface Shares {
  readonly mended: number;
  readonly right: number;
  readonly captions: number;
  readonly headings: number;
}

// A little under what was measured, so that a rule which loses something is noticed.
const FLOORS: readonly [string, Damage, Shares][] = [
  ['torn', { torn: 40 }, { mended: 97, right: 95, captions: 95, headings: 99 }],
  [
    'torn by captions',
    { torn: 20, across: 'caption' },
    { mended: 95, right: 92, captions: 94, headings: 99 },
  ],
  [
    'torn by headings',
    { torn: 20, across: 'heading' },
    { mended: 96, right: 95, captions: 95, headings: 98 },
  ],
  ['doubled', { torn: 40, doubled: true }, { mended: 97, right: 95, captions: 95, headings: 99 }],
  ['half-width', { torn: 40, half: true }, { mended: 97, right: 95, captions: 95, headings: 99 }],
  ['in rows', { torn: 0, rows: 26 }, { mended: 99, right: 98, captions: 95, headings: 95 }],
];

let reports: (readonly Sound[])[] = [];

beforeAll(async () => {
  const archive = await readArchive(resolve(import.meta.dirname, '../..'));
  reports = archive.reports.map(({ report }) => report.blocks.filter(isWhole));
}, PATIENCE);

/** What an editor found no end of cannot be torn and mended. */
function isWhole({ kind, text }: Sound): boolean {
  return kind !== 'gap' && !text.includes('〔缺〕');
}

/** How many were counted, and how many of them are as they should be. */
class Share {
  #all = 0;
  #good = 0;

  count(good: boolean): void {
    this.#all += 1;
    if (good) this.#good += 1;
  }

  get percent(): number {
    return (100 * this.#good) / this.#all;
  }
}

type Counts = Record<keyof Shares, Share>;

function count(blocks: readonly Sound[], damaged: Damaged, counts: Counts): void {
  const parsed = parse(damaged.lines);
  const mended = new Set<string>();
  for (const { chars } of parsed.blocks) {
    for (const [before, after] of joinsIn(chars, damaged)) {
      const [from, to] = [originOf(before, damaged), originOf(after, damaged)];
      const right = from?.block === to?.block && from?.at === (to?.at ?? 0) - 1;
      counts.right.count(right);
      if (right) mended.add(keyOf(before));
    }
  }
  for (const end of endsOfTornLines(damaged)) counts.mended.count(mended.has(keyOf(end)));
  const found = new Set(parsed.blocks.map(({ kind, chars }) => nameOf(kind, shown(chars))));
  for (const { kind, text } of blocks) {
    if (kind === 'caption') counts.captions.count(found.has(nameOf(kind, text)));
    if (kind === 'heading') counts.headings.count(found.has(nameOf(kind, text)));
  }
}

/** The characters that a block brings together from different lines; a doubled one and spaces do not count. */
function joinsIn(chars: readonly Char[], damaged: Damaged): [Char, Char][] {
  const known = chars.filter((char) => char.text !== '' && originOf(char, damaged) !== undefined);
  return known.flatMap((char, index) => {
    const before = known[index - 1];
    return before && before.line !== char.line ? [[before, char] satisfies [Char, Char]] : [];
  });
}

/** The last characters of the lines whose block goes on in another one. */
function endsOfTornLines(damaged: Damaged): Char[] {
  const starts = new Set<string>();
  for (const { block, at } of damaged.origin.values()) starts.add(`${String(block)}/${String(at)}`);
  return damaged.lines.flatMap(({ chars }) => {
    const last = chars.at(-1);
    const from = last && originOf(last, damaged);
    if (!from) return [];
    return starts.has(`${String(from.block)}/${String(from.at + 1)}`) ? [last] : [];
  });
}

function keyOf({ line, column }: Char): string {
  return `${String(line)}:${String(column)}`;
}

function nameOf(kind: string, text: string): string {
  return `${kind} ${text.replaceAll(/\s/g, '')}`;
}

describe('a proofread report that is damaged anew is mended without an editor', () => {
  it.each(FLOORS)(
    '%s',
    (_, kind, floors) => {
      const counts: Counts = {
        mended: new Share(),
        right: new Share(),
        captions: new Share(),
        headings: new Share(),
      };
      for (const blocks of reports) {
        for (const seed of SEEDS) count(blocks, damage(blocks, kind, seed), counts);
      }
      const shares = Object.entries(counts).map(([name, share]) => [name, share.percent] as const);
      for (const [name, percent] of shares) {
        expect(percent, name).toBeGreaterThanOrEqual(floors[name as keyof Shares]);
      }
    },
    PATIENCE,
  );
});
