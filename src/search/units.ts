/**
 * How units become words that Pagefind keeps as they are.
 *
 * Pagefind's indexer strips punctuation, and its browser part decomposes (NFD), lowers and takes off accents. Digits,
 * a–z and the ideographs of the basic plane pass through both unchanged. Every other character is written as two Yi
 * syllables, which pass as well: code point = 1024 × first + second. All words are prefix-free: none begins another,
 * so a prefix query for one unit finds the pairs that begin with this unit and no other.
 */
const KEPT = /^[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]$/;
const YI = 0xa000;

/** Closes a piece of text. Folding drops line breaks, so this one is no unit of any text or query. */
const END = '\n';

/** After every character that a word of the index can have. */
export const AFTER_ALL = '\uffff';

/** Writes one unit so that it survives Pagefind. */
export function encodeUnit(unit: string): string {
  if (KEPT.test(unit)) return unit;
  const code = unit.codePointAt(0) ?? 0;
  return String.fromCharCode(YI + (code >> 10), YI + (code & 0x3ff));
}

const UNIT = /^(?:[^\ua000-\ua43f]|[\ua000-\ua43f].)$/;

/** Whether something written by `encodeUnit` is a single unit, which is half a word of the index. */
export function isUnit(word: string): boolean {
  return UNIT.test(word);
}

/** The words of a piece: at each unit, this unit and the one after it. */
export function pairWords(units: readonly string[]): string[] {
  const encoded = [...units, END].map(encodeUnit);
  return encoded.slice(1).map((next, index) => `${encoded[index] ?? ''}${next}`);
}

/** A word of the index that a query needs, and its place in the query. */
export interface Tile {
  readonly word: string;
  readonly at: number;
}

/**
 * Lays a query out in pairs: 增长7.1% is 增长, 7., 1%. Their places tell all its characters; pairs between them would
 * only cost more of the index. An odd query ends in a pair that overlaps; a single unit is half a pair, a prefix.
 */
export function tilesOf(units: readonly string[]): Tile[] {
  if (units.length < 2) return units.map((unit) => ({ word: encodeUnit(unit), at: 0 }));
  const words = pairWords(units);
  const places = Array.from({ length: Math.ceil(units.length / 2) }, (_, index) =>
    Math.min(2 * index, units.length - 2),
  );
  return places.map((at) => ({ word: words[at] ?? '', at }));
}
