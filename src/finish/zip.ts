import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Edition } from './edition.ts';
import type { SiteFiles } from './site-files.ts';

/** Formats that are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g|webp|epub|zip|pf_\w+|pagefind)$/;

/** Readable by all: else the entries of some unpackers have no rights at all. */
const MODE = 0o100644;

const READ_ME = `这是一份可以离线使用的档案。

解压后双击 index.html，在任何浏览器里打开即可，搜索也能用，不需要网络。
也可以把整个文件夹放到任何网站上。
`;

/** The name of the file, without a folder. */
export function zipName({ name, version, date }: Edition): string {
  const day = date?.toISOString().slice(0, 10);
  return `${[name, version, day].filter(Boolean).join('-')}.zip`;
}

/**
 * The date that a ZIP entry shows. The format has no time zone and its writers take the machine's:
 * so the local time of this date is the commit's time in UTC, on every machine.
 */
function entryDate(date: Date | null): Date {
  const utc = date ?? new Date(Date.UTC(1980, 0, 1));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

/**
 * Packs the site into a file that can be handed on: the same site gives the same bytes. Files are streamed, so that
 * memory does not grow with the archive.
 * @returns the size in bytes
 * @throws when a file cannot be read or written
 */
export async function writeZip(
  site: Pick<SiteFiles, 'folder' | 'list'>,
  file: string,
  edition: Edition,
): Promise<number> {
  const folder = `${edition.name}-${edition.version}`;
  const paths = await site.list();
  await mkdir(dirname(file), { recursive: true });
  const zip = new ZipFile();
  // What cannot be read is told on the object itself, not on its stream.
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  const options = { mtime: entryDate(edition.date), mode: MODE, forceDosTimestamp: true };
  zip.addBuffer(Buffer.from(READ_ME), `${folder}/使用说明.txt`, options);
  for (const path of paths) {
    const compress = !COMPRESSED.test(path);
    zip.addFile(join(site.folder, path), `${folder}/${path}`, { ...options, compress });
  }
  zip.end();
  await Promise.race([failed, pipeline(zip.outputStream, createWriteStream(file))]);
  return (await stat(file)).size;
}
