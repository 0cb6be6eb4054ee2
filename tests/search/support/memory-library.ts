import type { Report } from '../../../src/model/report.ts';
import { foldUnits, type Simplify } from '../../../src/search/fold.ts';
import type { Places } from '../../../src/search/locate.ts';
import { piecesOf, recordOf } from '../../../src/search/records.ts';
import type { Library } from '../../../src/search/search.ts';

/** A library without Pagefind: the words of the records, looked through one by one. */
export function memoryLibrary(reports: readonly Report[], simplify: Simplify): Library {
  const records = reports.map((report) => recordOf(report, simplify));
  const words = records.map(({ content }) => content.split(' ').filter((word) => word !== ''));
  return {
    simplify,
    longest: Math.max(0, ...records.map(({ longest }) => longest)),
    preload: () => Promise.resolve(),
    places: (word) => Promise.resolve(placesOf(word, words)),
    units: (record) => {
      const report = reports[record];
      const pieces = report ? piecesOf(report) : [];
      return Promise.resolve(pieces.map(({ text }) => foldUnits(text, simplify)));
    },
    card: (record) => {
      const found = records[record];
      if (!found) throw new RangeError(`There is no report of the number ${record}.`);
      return found.card;
    },
  };
}

function placesOf(word: string, texts: readonly (readonly string[])[]): Places {
  const places = texts.map((text) =>
    text.flatMap((other, index) => (other.startsWith(word) ? [index] : [])),
  );
  return new Map([...places.entries()].filter(([, list]) => list.length > 0));
}
