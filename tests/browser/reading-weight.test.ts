import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const DIST = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const zipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

/** What a reading page names, by what it is. */
async function weigh(folder: string) {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const sizes = async (addresses: RegExpExecArray[]) =>
    Promise.all(
      addresses.map(async ([, address = '']) => zipped(await readFile(join(folder, address)))),
    );
  return {
    text: zipped(await readFile(join(folder, 'report.txt'))),
    html: zipped(Buffer.from(html)),
    styles: await sizes([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]),
    scripts: await sizes([...html.matchAll(/<script src="([^"]+)" defer/g)]),
    blocking: [...html.matchAll(/<script src="[^"]+">/g)].length,
  };
}

it('a reading page stays light: one sheet of style, no script that blocks, little beside the text', async () => {
  const slugs = await readdir(join(DIST, 'reports'));
  expect(slugs.length).toBeGreaterThan(0);
  for (const slug of slugs) {
    const { text, html, styles, scripts, blocking } = await weigh(join(DIST, 'reports', slug));
    const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
    expect(styles).toHaveLength(1);
    expect(blocking).toBe(0);
    expect(sum(styles)).toBeLessThan(3600);
    expect(sum(scripts)).toBeLessThan(6000);
    // The marks of an edition weigh too, so the bound is that of the shortest and most marked report.
    expect({ slug, ratio: (html + sum(styles)) / text < 1.9 }).toEqual({ slug, ratio: true });
  }
});
