import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUnit, pairWords, tilesOf } from '../../src/search/units.ts';

const unit = fc.oneof(
  fc.constantFrom(...Array.from('宽城a7.%，“ꀀꀁ')),
  // Folding drops line breaks.
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((char) => char !== '\n'),
);
const units = fc.array(unit, { minLength: 1, maxLength: 20 });

describe('the words of the index', () => {
  it('consist of what Pagefind keeps', () => {
    fc.assert(
      fc.property(unit, (char) => {
        expect(encodeUnit(char)).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(encodeUnit(char).toLowerCase().normalize('NFD')).toBe(encodeUnit(char));
      }),
    );
  });

  it('are one for each unit, and none begins another', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const words = [...new Set([...pairWords(a), ...pairWords(b)])];
        expect(pairWords(a)).toHaveLength(a.length);
        for (const word of words) {
          expect(words.filter((other) => other.startsWith(word))).toEqual([word]);
        }
      }),
    );
  });

  it('that begin with a unit are those of the pairs that begin with it', () => {
    fc.assert(
      fc.property(units, unit, (text, char) => {
        const found = pairWords(text).map((word) => word.startsWith(encodeUnit(char)));
        expect(found).toEqual(text.map((other) => other === char));
      }),
    );
  });
});

describe('the tiles of a query', () => {
  it('cover it without a gap', () => {
    fc.assert(
      fc.property(units, (query) => {
        const covered = tilesOf(query).flatMap(({ at }) => [at, at + 1]);
        expect(new Set(covered.filter((at) => at < query.length)).size).toBe(query.length);
      }),
    );
  });

  it('are words of every text that holds the query, at the same distances', () => {
    fc.assert(
      fc.property(units, fc.array(unit), fc.array(unit), (query, before, after) => {
        const words = pairWords([...before, ...query, ...after]);
        for (const { word, at } of tilesOf(query)) {
          expect(words[before.length + at]?.startsWith(word)).toBe(true);
        }
      }),
    );
  });

  it('are few', () => {
    expect(tilesOf(Array.from('增长7.1%')).map(({ at }) => at)).toEqual([0, 2, 4]);
    expect(tilesOf(Array.from('口袋公园里')).map(({ at }) => at)).toEqual([0, 2, 3]);
  });
});
