import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCard, writeCards } from '../../src/search/cards.ts';
import type { Card } from '../../src/search/format.ts';
import { piecesBySlot, SLOT, slotsFor, startsOf } from '../../src/search/slots.ts';

const id = fc
  .tuple(fc.nat(200), fc.option(fc.nat(3)))
  .map(([line, part]) => (part === null ? `L${line}` : `L${line}-${part}`));
const district = fc.nat(3).map((number) => {
  return { slug: `d${number}`, name: `第${number}区`, level: 'district' as const };
});
const card: fc.Arbitrary<Card> = fc
  .record({
    slug: fc.string({ minLength: 1 }),
    title: fc.string(),
    district: fc.option(district),
    year: fc.option(fc.nat(3000)),
    units: fc.nat(),
    fields: fc.constantFrom('', 't', 'ktdyy'),
    ids: fc.array(id, { maxLength: 8 }),
  })
  .chain(({ fields, ids, ...rest }) =>
    fc.array(fc.nat(70_000), { minLength: ids.length, maxLength: ids.length }).map((slots) => {
      const kinds = fields + 'p'.repeat(ids.length);
      return { ...rest, slots, kinds, parts: 'o'.repeat(kinds.length), ids };
    }),
  );

it('reads cards as they were written', () => {
  fc.assert(
    fc.property(fc.array(card), (cards) => {
      const written = JSON.parse(JSON.stringify(writeCards(cards))) as ReturnType<
        typeof writeCards
      >;
      expect(cards.map((_, number) => readCard(written, number))).toEqual(cards);
    }),
  );
});

it('gives each piece slots of its own, with a place free behind it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3 * SLOT)), (lengths) => {
      const slots = lengths.map(slotsFor);
      const pieces = piecesBySlot(slots);
      startsOf(slots).forEach((start, piece) => {
        const last = start + (lengths[piece] ?? 0);
        expect(pieces[Math.floor(start / SLOT)]).toBe(piece);
        expect(pieces[Math.floor(last / SLOT)]).toBe(piece);
      });
    }),
  );
});
