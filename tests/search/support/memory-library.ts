import type { Report } from '../../../src/model/report.ts';
import { foldUnits, type Simplify } from '../../../src/search/fold.ts';
import type { Places } from '../../../src/search/locate.ts';
import { piecesOf, recordOf } from '../../../src/search/records.ts';
import type { Library } from '../../../src/search/search.ts';

/** A library without Pagefind: the words of the records, looked through one by one. */
export function memoryLibrary(reports: readonly Report[], simplify: Simplify): Library {
  const records = reports.map((report) => recordOf(report, simplify));
  const words = records.map(({ content }) => content.split(' ').filter((word) => word !== ''));
  const cards = records.map(({ slug, card }) => ({ record: slug, ...card }));
  return {
    simplify,
    facts: { longest: Math.max(0, ...records.map(({ longest }) => longest)), starts: [] },
    preload: () => Promise.resolve(),
    places: (word) => Promise.resolve(placesOf(word, words, cards)),
    units: (record) => {
      const report = reports.find(({ slug }) => slug === record);
      const pieces = report ? piecesOf(report) : [];
      return Promise.resolve(pieces.map(({ text }) => foldUnits(text, simplify)));
    },
    cards: (names) => Promise.resolve(cards.filter(({ record }) => names.includes(record))),
  };
}

function placesOf(
  word: string,
  texts: readonly (readonly string[])[],
  cards: readonly { record: string }[],
): Places {
  const places = texts.map((text) =>
    text.flatMap((other, index) => (other.startsWith(word) ? [index] : [])),
  );
  return new Map(
    places.flatMap((list, index) => {
      const record = cards[index]?.record;
      return list.length > 0 && record !== undefined ? [[record, list] as const] : [];
    }),
  );
}
