import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Report } from '../model/report.ts';
import { writeCards } from './cards.ts';
import type { Simplify } from './fold.ts';
import {
  ARCHIVE_FILE,
  TEXT_ENCODING,
  textFile,
  type Archive,
  type Card,
  type Core,
} from './format.ts';
import { simplifyByOpenCC } from './opencc.ts';
import { indexWithPagefind } from './pagefind-index.ts';
import { recordOf, type IndexRecord } from './records.ts';
import { writeTable } from './simplify.ts';
import { districtNames, headingNames, type NamedPlace } from './sounds.ts';

/** Takes one file of the index; `path` is relative to the index's folder. */
export type Sink = (path: string, content: Uint8Array) => Promise<void>;

export interface IndexOptions {
  /** To be found by sound. */
  readonly districts?: readonly NamedPlace[];
  /** Pagefind's indexer needs some 3.5 MB for each report of 8,000 characters. */
  readonly reportsPerShard?: number;
}

/** What a shard leaves behind once its files are written. */
interface Shard {
  readonly cards: readonly Card[];
  readonly units: ReadonlySet<string>;
  readonly bounds: readonly string[];
  readonly longest: number;
}

/**
 * Builds the search index of an archive. The same reports give the same bytes.
 * @returns how many files and bytes were written
 */
export async function writeIndex(
  reports: readonly Report[],
  sink: Sink,
  { districts = [], reportsPerShard = 1000 }: IndexOptions = {},
): Promise<{ files: number; bytes: number }> {
  const written = { files: 0, bytes: 0, hash: createHash('sha256') };
  const write: Sink = async (path, content) => {
    written.files += 1;
    written.bytes += content.length;
    written.hash.update(path).update(content);
    await sink(path, content);
  };
  const simplify = simplifyByOpenCC();
  const shards: Shard[] = [];
  const folders: string[] = [];
  for (const group of groupsOf(reports, reportsPerShard)) {
    const folder = shards.length === 0 ? '' : `shard-${shards.length}/`;
    const first = shards.reduce((sum, { cards }) => sum + cards.length, 0);
    shards.push(await writeShard(group, first, simplify, folder, write));
    folders.push(folder);
  }
  const headings = await writeNamed(headingNames(reports), 'names/*.pf_names', write);
  const inCharacters = shards.flatMap(({ bounds }) => bounds);
  const bounds = await writeNamed(inCharacters, 'index/*.pf_bounds', write);
  const core: Core = {
    reports: reports.length,
    longest: Math.max(0, ...shards.map((shard) => shard.longest)),
    simplify: writeTable(simplify, new Set(shards.flatMap(({ units }) => [...units]))),
    shards: folders.slice(1),
    bounds,
    districts: districtNames(districts),
    headings,
    cards: writeCards(shards.flatMap(({ cards }) => cards)),
  };
  const archive: Archive = {
    tag: written.hash.copy().digest('hex').slice(0, 12),
    core: compress(core).toString('base64'),
  };
  await write(ARCHIVE_FILE, Buffer.from(JSON.stringify(archive)));
  return { files: written.files, bytes: written.bytes };
}

/** @param first the number of its first report */
async function writeShard(
  reports: readonly Report[],
  first: number,
  simplify: Simplify,
  folder: string,
  write: Sink,
): Promise<Shard> {
  const records: IndexRecord[] = [];
  const made = recordsOf(reports, simplify, records);
  const { files, slugs, bounds } = await indexWithPagefind(made, first);
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (folder === '' || !/^(pagefind\.js|wasm\.)/.test(path)) {
      await write(folder + path, content);
    }
  }
  const bySlug = new Map(records.map((record) => [record.slug, record]));
  const ordered = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  for (const { slug, text } of ordered) {
    await write(textFile(slug), compress(text, TEXT_ENCODING));
  }
  return {
    cards: ordered.map(({ card }) => card),
    units: new Set(records.flatMap(({ units }) => [...units])),
    bounds,
    longest: Math.max(0, ...records.map(({ longest }) => longest)),
  };
}

/** Makes records one by one, as they are asked for, and keeps each; a report without a word has none. */
function* recordsOf(
  reports: readonly Report[],
  simplify: Simplify,
  kept: IndexRecord[],
): Generator<IndexRecord> {
  for (const report of reports) {
    const record = recordOf(report, simplify);
    if (record.longest === 0) continue;
    kept.push(record);
    yield record;
  }
}

function groupsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Writes a file whose name, in place of the star, changes with its content, and gives its path. */
async function writeNamed(value: object, pattern: string, write: Sink): Promise<string> {
  const content = compress(value);
  const path = pattern.replace('*', nameOf(content));
  await write(path, content);
  return path;
}

function compress(value: object, encoding: BufferEncoding = 'utf-8'): Buffer {
  const content = gzipSync(Buffer.from(JSON.stringify(value), encoding), { level: 9 });
  // The header names the system that compressed: it must not tell the builds of two systems apart.
  content[9] = 255;
  return content;
}

function nameOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
