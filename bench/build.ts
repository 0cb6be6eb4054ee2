import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedArchive } from '../tests/support/generated-archive.ts';
import { TemporaryArchive } from '../tests/support/temporary-archive.ts';
import { table } from './table.ts';

const PROJECT = join(import.meta.dirname, '..');

/** Measures whole builds: the archive as it is, and generated ones; wall time, peak memory of the builder, size of dist. */
export async function benchBuild(sizes: readonly number[]): Promise<string> {
  const rows = [await measure('this archive', await realFiles())];
  for (const size of sizes)
    rows.push(await measure(`${String(size)} generated`, generatedArchive(size)));
  return table(['archive', 'build s', 'peak MB', 'ms a report', 'dist MB', 'seeds MB'], rows);
}

async function measure(
  name: string,
  files: Record<string, string | Uint8Array>,
): Promise<string[]> {
  const archive = await TemporaryArchive.with(files);
  try {
    const started = performance.now();
    const { code, output, peakKilobytes } = await archive.build();
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(output);
    const reports = Object.keys(files).filter((path) => path.startsWith('seeds/')).length;
    const seeds = Object.entries(files).filter(([path]) => path.startsWith('seeds/'));
    const seedBytes = seeds.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    return [
      name,
      seconds.toFixed(1),
      (peakKilobytes / 1024).toFixed(0),
      ((seconds * 1000) / reports).toFixed(0),
      megabytes(await sizeOf(join(archive.root, 'dist'))),
      megabytes(seedBytes),
    ];
  } finally {
    await archive.remove();
  }
}

async function realFiles(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const folder of ['seeds', 'content/reports']) {
    for (const name of await readdir(join(PROJECT, folder))) {
      files[`${folder}/${name}`] = await readFile(join(PROJECT, folder, name));
    }
  }
  return files;
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((entry) => stat(join(entry.parentPath, entry.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
