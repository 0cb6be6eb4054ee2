import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SiteFiles } from '../../src/finish/site-files.ts';
import { writeZip } from '../../src/finish/zip.ts';

const EDITION = { name: 'archive', version: '1.0', date: new Date('2026-11-21T10:20:30Z') };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes a site to the disk and packs it. */
async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const site = new SiteFiles(await mkdtemp(join(folder, 'site-')));
  for (const [path, bytes] of files) await site.write(path, bytes);
  const file = join(folder, 'archive.zip');
  const size = await writeZip(site, file, EDITION);
  const bytes = await readFile(file);
  expect(bytes.length).toBe(size);
  return bytes;
}

/** Text that gets smaller, noise that does not, and nothing. */
function sampleFiles(): Map<string, Uint8Array> {
  const noise = Uint8Array.from({ length: 500 }, (_, index) => (index * index * 7919) >> 3);
  return new Map([
    ['index.html', Buffer.from('发展'.repeat(10_000))],
    ['noise.bin', noise],
    ['nothing.txt', new Uint8Array()],
    ['报告/一 二.png', noise],
    ...Array.from({ length: 200 }, (_, index) => {
      return [`many/${String(index)}.txt`, Buffer.from(String(index).repeat(index))] as const;
    }),
  ]);
}

describe('the ZIP', () => {
  it('holds every file unchanged, in order, and a note for the reader', async () => {
    const files = sampleFiles();
    const unpacked = unzipSync(await pack(files));
    const names = [...files.keys()].toSorted().map((path) => `archive-1.0/${path}`);
    expect(Object.keys(unpacked)).toEqual(['archive-1.0/使用说明.txt', ...names]);
    for (const [path, bytes] of files) {
      expect(Buffer.from(unpacked[`archive-1.0/${path}`] ?? []).equals(bytes), path).toBe(true);
    }
  });

  it('is the same each time', async () => {
    const first = await pack(sampleFiles());
    expect((await pack(sampleFiles())).equals(first)).toBe(true);
  });

  it('shows the time of the commit in UTC', async () => {
    const bytes = await pack(new Map());
    expect(bytes.readUInt16LE(10)).toBe((10 << 11) | (20 << 5) | 15);
    expect(bytes.readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 21);
  });

  it('fails when a file cannot be read', async () => {
    const gone = { folder, list: () => Promise.resolve(['gone.txt']) };
    await expect(writeZip(gone, join(folder, 'x.zip'), EDITION)).rejects.toThrow('gone.txt');
  });
});
