/**
 * What Pagefind 1.6.0 writes and reads, as far as the build arranges it anew. Its files are compressed with gzip and
 * begin with a signature; the rest is CBOR. (pagefind/pagefind, MetaIndex and WordIndex.)
 */
import { decode, encode } from 'cborg';
import { encodedLength } from 'cborg/length';
import { z } from 'zod';
import { AFTER_ALL } from './units.ts';

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** A part of the index: words that follow one another. */
export interface Chunk {
  /** After its last word, and before the first word of the next chunk. */
  readonly to: string;
  readonly name: string;
}

/** A word of the index, followed by its places: as Pagefind writes them, which nobody here looks into. */
export type Word = readonly [word: string, ...places: unknown[]];

/** [version, [[page, words, fragments]…], [[from, to, chunk]…], filters, sorts, fields] */
const META = z
  .tuple([
    z.string(),
    z.array(z.tuple([z.string()], z.unknown())),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ])
  .rest(z.unknown());

/** [[[word, [[page, places, …]…], …]…]] */
const WORDS = z.tuple([z.array(z.tuple([z.string()], z.unknown()))]);

/**
 * Reads the names of the pages, in the order in which the chunks number them, and the chunks in the order of their
 * words.
 * @param content an uncompressed `.pf_meta`
 * @throws Error when it is none
 */
export function readMeta(content: Uint8Array): { pages: string[]; chunks: Chunk[] } {
  const [, pages, chunks] = META.parse(itemOf(content));
  return {
    pages: pages.map(([page]) => page),
    chunks: chunks.map(([, to, name]) => ({ to, name })),
  };
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
 * Takes a chunk apart.
 * @param content an uncompressed `.pf_index`
 * @throws Error when it is none
 */
export function readWords(content: Uint8Array): readonly Word[] {
  const [words] = WORDS.parse(itemOf(content));
  return words;
}

/** Puts a chunk together. */
export function writeWords(words: readonly Word[]): Uint8Array {
  return signed([words]);
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
    const last = chunk.at(-1)?.[0];
    const length = encodedLength(next);
    const isNewCharacter = last?.charAt(0) !== next[0].charAt(0);
    const isFull = bytes + length > size || (isNewCharacter && bytes > size / 2);
    if (last !== undefined && isFull) {
      yield { to: (isNewCharacter ? last.charAt(0) : last) + AFTER_ALL, words: chunk };
      chunk = [];
      bytes = 0;
    }
    chunk.push(next);
    bytes += length;
  }
  if (chunk.length > 0) yield { to: AFTER_ALL, words: chunk };
}

/** Whether the words of one first character go on behind this bound of a chunk. */
export function isWithinCharacter(bound: string): boolean {
  return bound.length > 2;
}

function itemOf(content: Uint8Array): unknown {
  if (!SIGNATURE.every((byte, index) => content[index] === byte)) {
    throw new Error('Pagefind’s files are not as they were in 1.6.0.');
  }
  return decode(content.subarray(SIGNATURE.length));
}

function signed(item: unknown): Uint8Array {
  const cbor = encode(item);
  const content = new Uint8Array(SIGNATURE.length + cbor.length);
  content.set(SIGNATURE);
  content.set(cbor, SIGNATURE.length);
  return content;
}
