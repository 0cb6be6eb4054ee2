/**
 * What Pagefind 1.6.0 writes and reads, as far as the build arranges it anew. Its files are compressed with gzip and
 * begin with a signature; the rest is CBOR. (pagefind/pagefind, MetaIndex and WordIndex.)
 */
import { CborReader, writeCbor, type Cbor } from './cbor.ts';

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** A part of the index: words that follow one another. */
export interface Chunk {
  /** After its last word, and before the first word of the next chunk. */
  readonly to: string;
  readonly name: string;
}

/** A word of the index with its places, in CBOR. */
export interface Word {
  readonly word: string;
  readonly item: Uint8Array;
}

/** After every character that a word of the index can have (see `units.ts`). */
export const AFTER_ALL = '\uffff';

/**
 * Reads the names of the pages, in the order in which the chunks number them, and the chunks in the order of their
 * words. Layout: [version, [[page, words, fragments]…], [[from, to, chunk]…], filters, sorts, fields].
 * @param content an uncompressed `.pf_meta`
 * @throws Error when it is none
 */
export function readMeta(content: Uint8Array): { pages: string[]; chunks: Chunk[] } {
  const reader = readerOf(content);
  reader.array();
  reader.skip();
  const pages = Array.from({ length: reader.array() }, () => {
    const fields = reader.array();
    const page = reader.text();
    reader.skip(fields - 1);
    return page;
  });
  const chunks = Array.from({ length: reader.array() }, () => {
    const fields = reader.array();
    reader.skip();
    const to = reader.text();
    const name = reader.text();
    reader.skip(fields - 3);
    return { to, name };
  });
  return { pages, chunks };
}

/**
 * Writes a meta file. Pagefind takes the chunks between whose bounds a word lies: the lower bound of a chunk is the
 * upper one of the chunk before it. The lengths of the pages serve Pagefind's ranking, which is not asked for.
 */
export function writeMeta(
  version: string,
  pages: readonly string[],
  chunks: readonly Chunk[],
): Uint8Array {
  return signed([
    version,
    pages.map((page) => [page, 1, '']),
    chunks.map(({ to, name }, index) => [chunks[index - 1]?.to ?? '', to, name]),
    [],
    [],
    [],
  ]);
}

/**
 * Takes a chunk apart. Layout: [[[word, [[page, places, …]…], …]…]].
 * @param content an uncompressed `.pf_index`
 * @throws Error when it is none
 */
export function readWords(content: Uint8Array): Word[] {
  const reader = readerOf(content);
  reader.array();
  return Array.from({ length: reader.array() }, () => {
    const start = SIGNATURE.length + reader.at;
    const fields = reader.array();
    const word = reader.text();
    reader.skip(fields - 1);
    return { word, item: content.subarray(start, SIGNATURE.length + reader.at) };
  });
}

/** Puts a chunk together. */
export function writeWords(words: readonly Word[]): Uint8Array {
  return signed([words.map(({ item }) => item)]);
}

/**
 * Divides words, in their order, into chunks of about `size` bytes. Where it can, a chunk ends with the last word of a
 * first character: such a bound is short. A word that is larger stands alone, so that no other has to load it.
 */
export function* chunksOfWords(
  words: Iterable<Word>,
  size: number,
): Generator<{ to: string; words: readonly Word[] }> {
  let chunk: Word[] = [];
  let bytes = 0;
  for (const next of words) {
    const last = chunk.at(-1);
    const isNewCharacter = last?.word.charAt(0) !== next.word.charAt(0);
    const isFull = bytes + next.item.length > size || (isNewCharacter && bytes > size / 2);
    if (last && isFull) {
      yield { to: (isNewCharacter ? last.word.charAt(0) : last.word) + AFTER_ALL, words: chunk };
      chunk = [];
      bytes = 0;
    }
    chunk.push(next);
    bytes += next.item.length;
  }
  if (chunk.length > 0) yield { to: AFTER_ALL, words: chunk };
}

function readerOf(content: Uint8Array): CborReader {
  if (!SIGNATURE.every((byte, index) => content[index] === byte)) {
    throw new Error('Pagefind’s files are not as they were in 1.6.0.');
  }
  return new CborReader(content.subarray(SIGNATURE.length));
}

function signed(item: Cbor): Uint8Array {
  const cbor = writeCbor(item);
  const content = new Uint8Array(SIGNATURE.length + cbor.length);
  content.set(SIGNATURE);
  content.set(cbor, SIGNATURE.length);
  return content;
}
