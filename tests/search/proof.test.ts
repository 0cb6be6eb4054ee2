import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { readsAsFound } from '../../src/search/proof.ts';

const folded = (text: string) => fold(text, new Map());
const terms = [{ units: ['公', '园'] }];

it('a place that reads as its term is proved, one that does not is refused', () => {
  const places = [{ term: 0, start: 2, length: 2 }];
  expect(readsAsFound(folded('口袋公园。'), places, terms)).toBe(true);
  expect(readsAsFound(folded('新口袋公园。'), places, terms)).toBe(false);
  expect(readsAsFound(folded('口袋公'), places, terms)).toBe(false);
  expect(readsAsFound(folded(''), places, terms)).toBe(false);
});

it('one wrong place among right ones is enough', () => {
  const places = [0, 2, 3].map((start) => ({ term: 0, start, length: 2 }));
  expect(readsAsFound(folded('公园公园'), places, terms)).toBe(false);
});

it('every occurrence is proved, and none that is moved to where the term does not stand', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, fc.nat(12), (text, word, start) => {
      fc.pre(word !== '');
      const { units } = folded(word);
      const place = { term: 0, start, length: units.length };
      expect(readsAsFound(folded(text), [place], [{ units }])).toBe(
        text.startsWith(word, start) && start + word.length <= text.length,
      );
    }),
  );
});
