import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Edition } from './edition.ts';
import type { SiteFiles } from './site-files.ts';

/** Formats that are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g|webp|epub|zip|pf_\w+|pagefind)$/;

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

function addEntry(zip: Zip, name: string, bytes: Uint8Array, date: Date): void {
  const entry = COMPRESSED.test(name)
    ? new ZipPassThrough(name)
    : new ZipDeflate(name, { level: 9 });
  entry.mtime = date;
  // Unix, readable by all: else the entries of some unpackers have no rights at all.
  entry.os = 3;
  entry.attrs = (0o100644 << 16) >>> 0;
  zip.add(entry);
  entry.push(bytes, true);
}

/**
 * Packs the site into a file that can be handed on: the same site gives the same bytes.
 * @returns the size in bytes
 */
export async function writeZip(site: SiteFiles, file: string, edition: Edition): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  const output = openSync(file, 'w');
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    size += writeSync(output, chunk);
  });
  try {
    const folder = `${edition.name}-${edition.version}`;
    const date = entryDate(edition.date);
    addEntry(zip, `${folder}/使用说明.txt`, Buffer.from(READ_ME), date);
    for (const path of await site.list()) {
      addEntry(zip, `${folder}/${path}`, await site.readBytes(path), date);
    }
    zip.end();
  } finally {
    closeSync(output);
  }
  return size;
}
