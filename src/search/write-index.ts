import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Report } from '../model/report.ts';
import type { Simplify } from './fold.ts';
import {
  ARCHIVE_FILE,
  textFile,
  type Archive,
  type Bundle,
  type Card,
  type ReportText,
} from './format.ts';
import type { Name } from './names.ts';
import { simplifyByOpenCC } from './opencc.ts';
import { indexWithPagefind, type PagefindOutput } from './pagefind-index.ts';
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
  readonly reportsPerBundle?: number;
}

/** What a shard leaves behind once its files are written. */
interface Shard {
  readonly cards: readonly Card[];
  readonly starts: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly longest: number;
}

/**
 * Builds the search index of an archive. The same reports give the same bytes.
 * @returns how many files and bytes were written
 */
export async function writeIndex(
  reports: readonly Report[],
  sink: Sink,
  options: IndexOptions = {},
): Promise<{ files: number; bytes: number }> {
  const { districts = [], reportsPerShard = 1000, reportsPerBundle = 32 } = options;
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
    const taken = new Set(shards.flatMap(({ cards }) => cards.map(({ record }) => record)));
    shards.push(await writeShard(group, simplify, taken, folder, write));
    folders.push(folder);
  }
  const cards = shards.flatMap((shard) => shard.cards).toSorted(byRecord);
  const bundles = [];
  for (const group of groupsOf(cards, reportsPerBundle)) {
    const content = compress({ cards: group } satisfies Bundle);
    const file = `bundle/${nameOf(content)}.pf_cards`;
    await write(file, content);
    bundles.push({ from: group[0]?.record ?? '', file });
  }
  const names = compress(headingNames(reports));
  const headings = `names/${nameOf(names)}.pf_names`;
  await write(headings, names);
  const archive: Archive = {
    tag: written.hash.copy().digest('hex').slice(0, 12),
    reports: reports.length,
    longest: Math.max(0, ...shards.map((shard) => shard.longest)),
    simplify: writeTable(simplify, new Set(shards.flatMap(({ units }) => [...units]))),
    shards: folders.slice(1),
    starts: [...new Set(shards.flatMap(({ starts }) => starts))].toSorted(),
    districts: districtNames(districts),
    headings,
    bundles,
  };
  await write(ARCHIVE_FILE, Buffer.from(JSON.stringify(archive)));
  return { files: written.files, bytes: written.bytes };
}

async function writeShard(
  reports: readonly Report[],
  simplify: Simplify,
  taken: ReadonlySet<string>,
  folder: string,
  write: Sink,
): Promise<Shard> {
  const records = reports
    .map((report) => recordOf(report, simplify))
    // Pagefind writes nothing of an archive without a word.
    .filter(({ longest }) => longest > 0);
  if (records.length === 0) return { cards: [], starts: [], units: new Set(), longest: 0 };
  const { files, names, chunkStarts } = await indexApart(records, taken);
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (folder === '' || !/^(pagefind\.js|wasm\.)/.test(path)) {
      await write(folder + path, content);
    }
  }
  const cards = records.map(({ slug, card }) => ({ record: names.get(slug) ?? '', ...card }));
  for (const [index, { text }] of records.entries()) {
    const card = cards[index];
    if (card) await write(textFile(card.record), compress({ ...text, card }));
  }
  return {
    cards,
    starts: chunkStarts.filter((start) => Array.from(start).length > 1),
    units: new Set(records.flatMap(({ units }) => [...units])),
    longest: Math.max(...records.map(({ longest }) => longest)),
  };
}

/** Records of different shards may get the same name from Pagefind; they must not. */
async function indexApart(
  records: readonly IndexRecord[],
  taken: ReadonlySet<string>,
): Promise<PagefindOutput> {
  for (let salt = ''; ; salt += '#') {
    const output = await indexWithPagefind(records, salt);
    if (![...output.names.values()].some((name) => taken.has(name))) return output;
  }
}

function groupsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function byRecord(a: Card, b: Card): number {
  return a.record < b.record ? -1 : 1;
}

function compress(value: Bundle | ReportText | readonly Name[]): Buffer {
  const content = gzipSync(JSON.stringify(value), { level: 9 });
  // The header names the system that compressed: it must not tell the builds of two systems apart.
  content[9] = 255;
  return content;
}

function nameOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
