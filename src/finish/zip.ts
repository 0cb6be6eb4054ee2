import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { DeflatePool } from './deflate-pool.ts';
import type { Edition } from './edition.ts';
import type { SiteFiles } from './site-files.ts';
import { directoryLine, endOfZip, localHeader, type ZipEntry } from './zip-format.ts';

/** Formats that are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g|webp|epub|zip|pf_\w+|pagefind)$/;

/** How many files are read and compressed ahead of the one that is written: memory has bounds. */
const AHEAD = 32;

const READ_ME = `这是一份可以离线使用的档案。

解压后双击 index.html，在任何浏览器里打开即可，搜索也能用，不需要网络。
也可以把整个文件夹放到任何网站上。
`;

/** The name of the file, without a folder. */
export function zipName({ name, version, date }: Edition): string {
  const day = date?.toISOString().slice(0, 10);
  return `${[name, version, day].filter(Boolean).join('-')}.zip`;
}

/** A file to be packed: its name in the ZIP, and how to read it. */
interface Source {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

async function entryOf({ name, read }: Source, date: Date, pool: DeflatePool): Promise<ZipEntry> {
  const bytes = await read();
  const deflated = COMPRESSED.test(name) ? bytes : await pool.deflate(bytes);
  const isDeflated = deflated.length < bytes.length;
  const data = isDeflated ? deflated : bytes;
  return { name, date, crc: crc32(bytes), data, isDeflated, size: bytes.length };
}

/** The entries in the order of their sources, several at work at a time. */
async function* entriesOf(
  sources: readonly Source[],
  date: Date,
  pool: DeflatePool,
): AsyncGenerator<ZipEntry> {
  const underWay: Promise<ZipEntry>[] = [];
  for (const source of sources) {
    const entry = entryOf(source, date, pool);
    // A failure is told when its turn comes; until then it must not end the process.
    entry.catch(() => undefined);
    underWay.push(entry);
    const first = underWay.length === AHEAD ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const entry of underWay) yield await entry;
}

async function writeEntries(output: FileHandle, entries: AsyncIterable<ZipEntry>): Promise<number> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const header = localHeader(entry);
    await output.writev([header, entry.data]);
    directory.push(directoryLine(entry, offset));
    offset += header.length + entry.data.length;
  }
  const lines = Buffer.concat(directory);
  const end = endOfZip(directory.length, lines.length, offset);
  await output.writev([lines, end]);
  return offset + lines.length + end.length;
}

/**
 * Packs the site into a file that can be handed on: the same site gives the same bytes.
 * @returns the size in bytes
 */
export async function writeZip(
  site: Pick<SiteFiles, 'list' | 'readBytes'>,
  file: string,
  edition: Edition,
): Promise<number> {
  const folder = `${edition.name}-${edition.version}`;
  const sources = (await site.list()).map((path) => {
    return { name: `${folder}/${path}`, read: () => site.readBytes(path) };
  });
  const readMe = {
    name: `${folder}/使用说明.txt`,
    read: () => Promise.resolve(Buffer.from(READ_ME)),
  };
  await mkdir(dirname(file), { recursive: true });
  const output = await open(file, 'w');
  const pool = new DeflatePool();
  try {
    const date = edition.date ?? new Date(Date.UTC(1980, 0, 1));
    return await writeEntries(output, entriesOf([readMe, ...sources], date, pool));
  } finally {
    await Promise.all([pool.close(), output.close()]);
  }
}
