import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Which rooms each room may import from; a room that is not listed here may be imported by pages only. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: ['model'],
  restore: ['model'],
  parse: ['model'],
  markdown: ['model'],
  compile: ['model', 'source', 'restore', 'parse'],
  loader: ['model', 'source', 'compile', 'markdown'],
};
const PURE = ['model', 'source', 'restore', 'parse', 'markdown', 'compile'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

async function imports(): Promise<Import[]> {
  const entries = await readdir(SRC, { recursive: true });
  const files = entries.filter((file) => /\.(?:ts|astro)$/.test(file));
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(SRC, file), 'utf8');
      const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]/g);
      const room = file.split(sep)[0] ?? '';
      return [...found].map((match) => ({ file, room, target: match[1] ?? '' }));
    }),
  );
  return lists.flat();
}

function roomOf({ file, target }: Import): string {
  return relative(SRC, resolve(join(SRC, file), '..', target)).split(sep)[0] ?? '';
}

describe('the rooms of src', () => {
  it('are entered through their doors only', async () => {
    const wrong = (await imports())
      .filter((each) => each.target.startsWith('.') && each.room in DOORS)
      .filter((each) => roomOf(each) !== each.room && !DOORS[each.room]?.includes(roomOf(each)));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('that are pure touch neither the disk nor Astro', async () => {
    const wrong = (await imports())
      .filter(({ room }) => PURE.includes(room))
      .filter(({ target }) => /^(?:node:|astro[:/]|astro$)/.test(target));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('name no place, sentence or file of the seeds', async () => {
    const entries = await readdir(SRC, { recursive: true });
    const districts = await readdir(resolve(SRC, '../content/districts'));
    const places = districts
      .map((file) => file.replace('.md', ''))
      .filter((slug) => slug !== 'changchun');
    const seeds = await readdir(resolve(SRC, '../seeds'));
    const names = new RegExp([...places, ...seeds, '宽城', '绿园', '南关', '二道区'].join('|'));
    const texts = await Promise.all(
      entries
        .filter((file) => /\.(?:ts|astro|css)$/.test(file))
        .map(async (file) => ({ file, text: await readFile(join(SRC, file), 'utf8') })),
    );
    expect(texts.filter(({ text }) => names.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
