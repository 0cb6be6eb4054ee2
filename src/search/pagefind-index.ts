import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { minifySync } from 'rolldown/utils';
import { readCbor } from './cbor.ts';
import type { IndexRecord } from './records.ts';

/** The index of some records, as Pagefind makes it. */
export interface PagefindOutput {
  readonly files: readonly IndexFile[];
  /** The name that Pagefind has given to each record, by slug. */
  readonly names: ReadonlyMap<string, string>;
  /** The first words of its chunks, cut short as far as they still tell the chunks apart. */
  readonly chunkStarts: readonly string[];
}

/** Pagefind's own language would be cut into words again by the browser; this one is left alone. */
const LANGUAGE = 'unknown';
/** Each compressed file of Pagefind begins with these letters. */
const SIGNATURE = 'pagefind_dcd';
/**
 * Not its user interfaces, which are not used; not its worker (see `client/pagefind.ts`); not its fragments, which hold
 * the pairs: nobody reads those.
 */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\..*|index\/.*|.*\.pf_meta)$/;
const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/;

/**
 * Indexes records with Pagefind.
 * @param salt changes the names that Pagefind gives to the records
 */
export async function indexWithPagefind(
  records: readonly IndexRecord[],
  salt: string,
): Promise<PagefindOutput> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  try {
    for (const record of records) await addRecord(index, record, salt);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    return {
      files: files.filter(({ path }) => NEEDED.test(path)).map(minified),
      names: namesOf(files),
      chunkStarts: chunkStartsOf(files),
    };
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind's program keeps its long names: without them it is a third smaller, and does the same. */
function minified(file: IndexFile): IndexFile {
  if (file.path !== 'pagefind.js') return file;
  const { code, errors } = minifySync(file.path, Buffer.from(file.content).toString());
  if (errors.length > 0) throw new Error(`${file.path}: ${errors.map(String).join('; ')}`);
  return { ...file, content: Buffer.from(code) };
}

async function addRecord(index: PagefindIndex, record: IndexRecord, salt: string): Promise<void> {
  const { slug: url, content } = record;
  const { errors } = await index.addCustomRecord({
    url: url + salt,
    content,
    language: LANGUAGE,
    // Without a title Pagefind says that one is missing; its words would be indexed.
    meta: {},
  });
  if (errors.length > 0) throw new Error(`Pagefind refuses ${url}: ${errors.join('; ')}`);
}

function namesOf(files: readonly IndexFile[]): Map<string, string> {
  const fragments = files.flatMap(({ path, content }) => {
    const name = FRAGMENT.exec(path)?.[1];
    if (name === undefined) return [];
    const { url } = JSON.parse(uncompress(content).toString()) as { url: string };
    return [[url.split('#')[0] ?? url, name] as const];
  });
  return new Map(fragments);
}

/** Pagefind's meta file: version, pages, chunks (from, to, name), filters, sorts, fields. */
function chunkStartsOf(files: readonly IndexFile[]): string[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind has written no meta file.');
  const fields = readCbor(uncompress(meta.content));
  const chunks = Array.isArray(fields) ? (fields as unknown[])[2] : undefined;
  if (!Array.isArray(chunks)) throw new Error('Pagefind’s meta file is not as it was in 1.6.0.');
  return chunks.flatMap((chunk: unknown) => {
    const start: unknown = Array.isArray(chunk) ? chunk[0] : undefined;
    return typeof start === 'string' ? [start] : [];
  });
}

function uncompress(content: Uint8Array): Buffer {
  const plain = gunzipSync(content);
  if (plain.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('Pagefind’s files are not as they were in 1.6.0.');
  }
  return plain.subarray(SIGNATURE.length);
}
