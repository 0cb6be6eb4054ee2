import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { compileAll, type CompiledReport, type NamedEdition } from '../compile/compile-all.ts';
import type { Problem } from '../model/problem.ts';
import { readDistrict, type DistrictFile } from '../source/read-district.ts';
import { readEdition } from '../source/read-edition.ts';
import { readSeed } from '../source/read-seed.ts';
import type { Seed } from '../source/seed.ts';

/** The archive as it stands on the disk, read and compiled. */
export interface ReadArchive {
  readonly reports: readonly CompiledReport[];
  readonly districts: readonly DistrictFile[];
  readonly problems: readonly Problem[];
}

/** The folders that an archive is made of, below its root. */
export const FOLDERS = {
  seeds: 'seeds',
  editions: 'content/reports',
  districts: 'content/districts',
} as const;

/**
 * Reads every seed, edition and district below `root` and compiles the reports.
 * Problems are collected, never thrown: the caller decides.
 */
export async function readArchive(root: string): Promise<ReadArchive> {
  const problems: Problem[] = [];
  const note = <T extends { problems: Problem[] }>(result: T): T => {
    problems.push(...result.problems);
    return result;
  };
  const seeds: Seed[] = [];
  for (const path of await filesIn(join(root, FOLDERS.seeds), '.txt')) {
    const bytes = await readFile(path);
    const { seed } = note(
      readSeed(basename(path), bytes, createHash('sha256').update(bytes).digest('hex')),
    );
    if (seed) seeds.push(seed);
  }
  const editions: NamedEdition[] = [];
  for (const path of await filesIn(join(root, FOLDERS.editions), '.md')) {
    const { edition } = note(readEdition(nameOf(root, path), await readFile(path, 'utf8')));
    if (edition) editions.push({ slug: basename(path, '.md'), edition });
  }
  const districts: DistrictFile[] = [];
  for (const path of await filesIn(join(root, FOLDERS.districts), '.md')) {
    const { district } = note(readDistrict(nameOf(root, path), await readFile(path, 'utf8')));
    if (district) districts.push(district);
  }
  const bySlug = new Map(
    districts.map(({ slug, data }) => [slug, { slug, name: data.name, level: data.level }]),
  );
  const compiled = compileAll({ seeds, editions, districts: bySlug });
  return { reports: compiled.reports, districts, problems: [...problems, ...compiled.problems] };
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

async function filesIn(folder: string, extension: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === extension)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
