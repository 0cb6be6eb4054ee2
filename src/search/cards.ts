/** How cards are written down, so that those of a thousand reports are a few kilobytes. */
import type { Card, Cards } from './format.ts';

/** Above the signs that JSON escapes. */
const FIRST_CODE = 0x5d;
const SURROGATES = { first: 0xd800, count: 0x800 };

/** Writes numbers as one character each. */
function writeNumbers(numbers: readonly number[]): string {
  const codes = numbers.map((number) => number + FIRST_CODE);
  const { first, count } = SURROGATES;
  return String.fromCodePoint(...codes.map((code) => (code < first ? code : code + count)));
}

function readNumbers(text: string): number[] {
  const { first, count } = SURROGATES;
  return Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? FIRST_CODE;
    return (code < first ? code : code - count) - FIRST_CODE;
  });
}

/** From one block to the next, the number in the id most often grows by so much. */
const STEP = 2;

/** Writes ids (L5, L7, L12-2) without the L; one that is as expected after the one before is left empty. */
function writeIds(ids: readonly string[]): string {
  return ids
    .map((id, index) => (id === expectedAfter(ids[index - 1]) ? '' : id.slice(1)))
    .join(' ');
}

/** @param count how many ids were written: none, or one that is empty, look the same */
function readIds(text: string, count: number): string[] {
  const ids: string[] = [];
  for (const id of text.split(' ').slice(0, count)) {
    ids.push(id === '' ? expectedAfter(ids.at(-1)) : `L${id}`);
  }
  return ids;
}

function expectedAfter(id = 'L0'): string {
  return `L${Number.parseInt(id.slice(1), 10) + STEP}`;
}

/** Turns cards into columns: like things side by side compress better. */
export function writeCards(cards: readonly Card[]): Cards {
  const districts = [
    ...new Map(cards.flatMap(({ district }) => (district ? [[district.slug, district]] : []))),
  ].map(([, district]) => district);
  const columns = <T>(valueOf: (card: Card) => T) => cards.map(valueOf);
  return {
    districts,
    slug: columns(({ slug }) => slug),
    title: columns(({ title }) => title),
    district: columns(({ district }) => districts.findIndex(({ slug }) => slug === district?.slug)),
    year: columns(({ year }) => year),
    units: columns(({ units }) => units),
    slots: columns(({ slots }) => writeNumbers(slots)),
    kinds: columns(({ kinds }) => kinds),
    parts: columns(({ parts }) => parts),
    ids: columns(({ ids }) => writeIds(ids)),
  };
}

/** The fields of the masthead, which stand before the blocks and have no ids. */
const FIELDS = /^[ktdy]*/;

/** Reads one card. @throws RangeError when there is none of this number */
export function readCard(cards: Cards, number: number): Card {
  const slug = cards.slug[number];
  if (slug === undefined) throw new RangeError(`There is no report of the number ${number}.`);
  const kinds = cards.kinds[number] ?? '';
  const fields = FIELDS.exec(kinds)?.[0].length ?? 0;
  return {
    slug,
    title: cards.title[number] ?? '',
    district: cards.districts[cards.district[number] ?? -1] ?? null,
    year: cards.year[number] ?? null,
    units: cards.units[number] ?? 0,
    slots: readNumbers(cards.slots[number] ?? ''),
    kinds,
    parts: cards.parts[number] ?? '',
    ids: readIds(cards.ids[number] ?? '', kinds.length - fields),
  };
}
