import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { minifySync } from 'rolldown/utils';
import {
  chunksOfWords,
  isWithinCharacter,
  readMeta,
  readWords,
  writeMeta,
  writeWords,
  type Chunk,
  type Word,
} from './pagefind-files.ts';
import type { IndexRecord } from './records.ts';

/** The index of some records, for Pagefind's client to read. */
export interface PagefindOutput {
  readonly files: readonly IndexFile[];
  /** The slugs of the records, in the order in which they are named. */
  readonly slugs: readonly string[];
  /** The upper bounds of chunks that end among the words of one first character. */
  readonly bounds: readonly string[];
}

/** Pagefind's own language would be cut into words again by the browser; this one is left alone. */
const LANGUAGE = 'unknown';
/** What Pagefind's client needs of its own: no user interface, and no worker (see `client/pagefind.ts`). */
const PROGRAM = /^(pagefind\.js|wasm\.unknown\..*)$/;
const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/;
/**
 * Pagefind makes chunks of 20,000 places, of which a query needs the few words it has. Smaller ones make queries
 * cheaper and the meta file, which lists them, larger: with these the first load at 1,000 reports is still no larger
 * than with Pagefind's own words.
 */
const CHUNK_BYTES = 48 * 1024;
const NAME_LENGTH = 8;

const compressing = promisify(gzip);

/**
 * Indexes records with Pagefind, and arranges its files so that less of them is loaded: smaller chunks, and names that
 * compress well. Pagefind's client reads them as they are. The fragments are left out: they would hold the pairs.
 * @param first the number of the first record: records are named by number, those of several indexes one after another
 */
export async function indexWithPagefind(
  records: Iterable<IndexRecord>,
  first: number,
): Promise<PagefindOutput> {
  const files = await runPagefind(records);
  // Pagefind writes nothing of an archive without a word.
  if (files.size === 0) return { files: [], slugs: [], bounds: [] };
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const { pages, chunks } = readMeta(gunzipSync(contentOf(files, metaPath)));
  const parts = Array.from(chunksOfWords(wordsOf(files, chunks), CHUNK_BYTES), (part) => ({
    to: part.to,
    content: compress(writeWords(part.words)),
  }));
  const contents = await Promise.all(parts.map(({ content }) => content));
  const state = hashOf(...contents);
  const named = parts.map(({ to }, number) => ({ to, name: chunkName(number, state) }));
  const { version, entry } = readEntry(files);
  const names = pages.map((_, number) => String(first + number));
  const meta = await compress(writeMeta(version, names, named));
  const slugs = slugsOf(files);
  return {
    files: [
      ...[...files].filter(([path]) => PROGRAM.test(path)).map(minified),
      ...contents.map((content, number) => {
        return { path: `index/${named[number]?.name ?? ''}.pf_index`, content };
      }),
      { path: `pagefind.${hashOf(meta)}.pf_meta`, content: meta },
      { path: 'pagefind-entry.json', content: entry(hashOf(meta)) },
    ],
    slugs: pages.map((page) => slugs.get(page) ?? ''),
    bounds: named.map(({ to }) => to).filter(isWithinCharacter),
  };
}

type Files = ReadonlyMap<string, Uint8Array>;

async function runPagefind(records: Iterable<IndexRecord>): Promise<Files> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  try {
    // Pagefind is a process of its own: while it takes one record in, the next one is made.
    let taken: Promise<unknown> = Promise.resolve();
    let count = 0;
    for (const record of records) {
      await taken;
      taken = addRecord(index, record);
      count += 1;
    }
    await taken;
    if (count === 0) return new Map();
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await index.deleteIndex();
  }
}

async function addRecord(index: PagefindIndex, { slug, content }: IndexRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: slug,
    content,
    language: LANGUAGE,
    // Without a title Pagefind says that one is missing; its words would be indexed.
    meta: {},
  });
  if (errors.length > 0) throw new Error(`Pagefind refuses ${slug}: ${errors.join('; ')}`);
}

function contentOf(files: Files, path = '.pf_meta'): Uint8Array {
  const content = files.get(path);
  if (!content) throw new Error(`Pagefind has not written ${path}.`);
  return content;
}

function* wordsOf(files: Files, chunks: readonly Chunk[]): Generator<Word> {
  for (const { name } of chunks) {
    yield* readWords(gunzipSync(contentOf(files, `index/${name}.pf_index`)));
  }
}

/** The digits that change stand first: the rest of a name is then as in the one before, and compresses away. */
function chunkName(number: number, state: string): string {
  const digits = Array.from(number.toString(36).padStart(3, '0'));
  return `${digits.toReversed().join('')}-${state}`;
}

function readEntry(files: Files): {
  version: string;
  entry: (hash: string) => Uint8Array;
} {
  const file = 'pagefind-entry.json';
  const written = JSON.parse(Buffer.from(contentOf(files, file)).toString()) as {
    version: string;
    languages: Record<string, object>;
  };
  const languages = (hash: string) => ({
    [LANGUAGE]: { ...written.languages[LANGUAGE], hash },
  });
  return {
    version: written.version,
    entry: (hash) => Buffer.from(JSON.stringify({ ...written, languages: languages(hash) })),
  };
}

/** By the name that Pagefind has given to each record. */
function slugsOf(files: Files): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const [path, content] of files) {
    const name = FRAGMENT.exec(path)?.[1];
    if (name === undefined) continue;
    const [, json = ''] = gunzipSync(content).toString().split('pagefind_dcd', 2);
    slugs.set(name, (JSON.parse(json) as { url: string }).url);
  }
  return slugs;
}

/** Pagefind's program keeps its long names: without them it is a third smaller, and does the same. */
function minified([path, content]: readonly [string, Uint8Array]): IndexFile {
  if (path !== 'pagefind.js') return { path, content };
  const { code, errors } = minifySync(path, Buffer.from(content).toString());
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(String).join('; ')}`);
  return { path, content: Buffer.from(code) };
}

/** Compresses as well as gzip can. */
async function compress(content: Uint8Array): Promise<Uint8Array> {
  const bytes = await compressing(content, { level: 9 });
  // The header names the system that compressed: it must not tell the builds of two systems apart.
  bytes[9] = 255;
  return bytes;
}

function hashOf(...contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, NAME_LENGTH);
}
