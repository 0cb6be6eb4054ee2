import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeZip } from '../../src/finish/zip.ts';
import { directoryLine, endOfZip } from '../../src/finish/zip-format.ts';

const EDITION = { name: 'archive', version: '1.0', date: new Date('2026-11-21T10:20:30Z') };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A site that is in memory only. */
function siteOf(files: ReadonlyMap<string, Uint8Array>) {
  return {
    list: () => Promise.resolve([...files.keys()]),
    readBytes: (path: string) => {
      const bytes = files.get(path);
      return bytes ? Promise.resolve(Buffer.from(bytes)) : Promise.reject(new Error('gone'));
    },
  };
}

async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const file = join(folder, 'archive.zip');
  const size = await writeZip(siteOf(files), file, EDITION);
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
    const names = [...files.keys()].map((path) => `archive-1.0/${path}`);
    expect(Object.keys(unpacked)).toEqual(['archive-1.0/使用说明.txt', ...names]);
    for (const [path, bytes] of files) {
      expect(Buffer.from(unpacked[`archive-1.0/${path}`] ?? []).equals(bytes), path).toBe(true);
    }
  });

  it('is the same each time, however the work is shared out', async () => {
    const first = await pack(sampleFiles());
    expect((await pack(sampleFiles())).equals(first)).toBe(true);
  });

  it('shows the time of the commit in UTC', async () => {
    const bytes = await pack(new Map());
    expect(bytes.readUInt16LE(10)).toBe((10 << 11) | (20 << 5) | 15);
    expect(bytes.readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 21);
  });

  it('has room for more files than two bytes can count', async () => {
    const files = new Map(
      Array.from({ length: 70_000 }, (_, index) => [`${String(index)}.png`, Buffer.from('x')]),
    );
    const unpacked = unzipSync(await pack(files));
    expect(Object.keys(unpacked)).toHaveLength(70_001);
    expect(unpacked['archive-1.0/69999.png']).toEqual(new Uint8Array([120]));
  });

  it('tells places beyond four bytes in eight', () => {
    const entry = { name: 'a', date: EDITION.date, crc: 0, isDeflated: false, size: 1 };
    const line = directoryLine({ ...entry, data: new Uint8Array(1) }, 5_000_000_000);
    expect(line.readUInt32LE(42)).toBe(0xffffffff);
    expect(line.readBigUInt64LE(line.length - 8)).toBe(5_000_000_000n);
    const end = endOfZip(3, 100, 5_000_000_000);
    expect(end.readBigUInt64LE(48)).toBe(5_000_000_000n);
    expect(end.readUInt32LE(end.length - 6)).toBe(0xffffffff);
  });

  it('fails when a file cannot be read, and leaves no thread behind', async () => {
    const broken = { ...siteOf(new Map()), list: () => Promise.resolve(['gone.txt']) };
    await expect(writeZip(broken, join(folder, 'x.zip'), EDITION)).rejects.toThrow('gone');
  });
});
