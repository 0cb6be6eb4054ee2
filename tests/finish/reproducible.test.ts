import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { SiteFiles } from '../../src/finish/site-files.ts';
import { TemporaryArchive } from '../support/temporary-archive.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const archives: TemporaryArchive[] = [];
const environment = { ...process.env };

afterEach(async () => {
  process.env = environment;
  await Promise.all(archives.map((archive) => archive.remove()));
});

/** The project's own seeds and editions, by path. */
async function archiveFiles(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const folder of ['seeds', 'content/reports']) {
    for (const name of await readdir(join(ROOT, folder))) {
      files[`${folder}/${name}`] = await readFile(join(ROOT, folder, name));
    }
  }
  return files;
}

/** Builds the archive in a folder of its own; gives the hash of each file, the ZIP's too. */
async function build(timeZone: string): Promise<Record<string, string>> {
  const archive = await TemporaryArchive.with(await archiveFiles());
  archives.push(archive);
  process.env.TZ = timeZone;
  process.env.SOURCE_DATE_EPOCH = '1766000000';
  const { code, output } = await archive.build();
  if (code !== 0) throw new Error(output);
  const hashes: Record<string, string> = {};
  for (const folder of ['dist', 'release']) {
    const files = new SiteFiles(join(archive.root, folder));
    for (const path of await files.list()) {
      hashes[`${folder}/${path}`] = createHash('sha256')
        .update(await files.readBytes(path))
        .digest('hex');
    }
  }
  return hashes;
}

it(
  'gives the same bytes twice, in other folders and time zones',
  { timeout: 120_000 },
  async () => {
    const first = await build('Asia/Shanghai');
    const second = await build('America/New_York');
    expect(second).toEqual(first);
    const zip = Object.keys(first).find((path) => path.startsWith('release/')) ?? '';
    expect(zip).toMatch(/^release\/changchun-work-reports-[\d.]+-2025-12-17\.zip$/);
    const bytes = await readFile(join(archives[0]?.root ?? '', zip));
    const names = Object.keys(unzipSync(bytes)).map((name) => name.split('/').slice(1).join('/'));
    const built = Object.keys(first).filter((path) => path.startsWith('dist/'));
    expect(names.toSorted()).toEqual(
      ['使用说明.txt', ...built.map((path) => path.slice(5))].toSorted(),
    );
  },
);
