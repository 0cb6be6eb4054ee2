import { gunzipSync } from 'node:zlib';
import type { Report } from '../../../src/model/report.ts';
import type { Archive, Core } from '../../../src/search/format.ts';
import { writeIndex, type IndexOptions } from '../../../src/search/write-index.ts';

/** The files of an index by their paths in its folder. */
export type IndexFilesInMemory = ReadonlyMap<string, Uint8Array>;

/** Builds an index that lies nowhere. */
export async function indexInMemory(
  reports: readonly Report[],
  options?: IndexOptions,
): Promise<IndexFilesInMemory> {
  const files = new Map<string, Uint8Array>();
  await writeIndex(
    reports,
    (path, content) => {
      files.set(path, content);
      return Promise.resolve();
    },
    options,
  );
  return files;
}

/** What every search loads first. */
export function coreOf(files: IndexFilesInMemory): Core {
  const archive = JSON.parse(
    Buffer.from(files.get('archive.json') ?? []).toString(),
  ) as unknown as Archive;
  return JSON.parse(gunzipSync(Buffer.from(archive.core, 'base64')).toString()) as Core;
}
