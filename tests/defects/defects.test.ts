import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shown, type Char } from '../../src/model/char.ts';
import { parse, type Parsed } from '../../src/parse/parse.ts';
import { restore } from '../../src/restore/restore.ts';
import { seedOf } from '../support/seeds.ts';

/** What is right, written by hand; fields and `doubled` that are left out are empty. */
interface Expected {
  readonly kicker?: readonly string[];
  readonly title?: readonly string[];
  readonly deck?: readonly string[];
  readonly byline?: readonly string[];
  readonly doubled?: readonly string[];
  /** A heading has its level between its kind and its text. */
  readonly blocks: readonly (readonly [string, string] | readonly ['heading', number, string])[];
}

/** Each folder is one defect: `input.txt` as a recogniser leaves it, `expected.json` as a reader wants it. */
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the parser reads', () => {
  it.each(folders)('%s', (name) => {
    const input = read(name, 'input.txt');
    const expected = JSON.parse(read(name, 'expected.json')) as Expected;
    const parsed = parse(restore(seedOf(input.split('\n')), null).restored.lines);
    expect(summaryOf(parsed)).toEqual(expected);
  });
});

function read(folder: string, file: string): string {
  return readFileSync(`${import.meta.dirname}/${folder}/${file}`, 'utf8');
}

function summaryOf({ masthead, blocks, doubled }: Parsed): Expected {
  const fields = Object.entries(masthead).flatMap(([name, lines]: [string, readonly Char[][]]) =>
    lines.length === 0 ? [] : [[name, lines.map(shown)] as const],
  );
  return {
    ...Object.fromEntries(fields),
    ...(doubled.length > 0 && { doubled: doubled.map(({ text }) => text) }),
    blocks: blocks.map(({ kind, level, chars }) =>
      level === undefined ? [kind, shown(chars)] : ['heading', level, shown(chars)],
    ),
  };
}
