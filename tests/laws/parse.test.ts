import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsOf, isSpace, shown, spansOf, type Char } from '../../src/model/char.ts';
import { normalise } from '../../src/parse/normalise.ts';
import { parse } from '../../src/parse/parse.ts';
import type { InputLine } from '../../src/parse/line.ts';
import { hostileLine } from '../support/arbitraries.ts';

const GENRE = [
  '写在前面',
  '回顾篇',
  '【前瞻】',
  '向新而行 跑出发展加速度',
  '深化改革，激发活力',
  '优化营商环境',
  '打好“三大战役”——',
  '——做强主导产业，新增企业五家；',
  '一、主要工作',
  '1.摸清底数',
  '各位代表：',
  '本报记者 某某',
  '图为公园一角。',
  '公园夜景',
  '612亿元',
  '全区完成固定资产投资同比增长',
  '8.2%，增速居全市前列。',
  '全年新建学校六所，推动公共服',
  '务务实高效，群众满意度持续提升，各项工作取得新的明显成效。',
  '　　过去一年，全区上下团结一心，攻坚克难，各项工作都取得了新的明显成效，群众满意度持续提升',
  '"两个维护',
];

const genreLine = fc.oneof(
  fc.constantFrom(...GENRE),
  hostileLine,
  fc.tuple(fc.constantFrom(...GENRE), hostileLine).map((parts) => parts.join('')),
);

/** Lines as the room before gives them, at their places in a seed. */
const input: fc.Arbitrary<InputLine[]> = fc
  .array(fc.tuple(genreLine, fc.nat(4)), { maxLength: 40 })
  .map((lines) => {
    let number = 0;
    return lines.map(([text, blanksBefore]) => {
      number += blanksBefore + 1;
      return { chars: charsOf(text, number), blanksBefore };
    });
  });

const placeOf = ({ line, column }: Char) => `${line}:${column}`;

function placesOut(lines: readonly InputLine[]): string[] {
  const { masthead, blocks, doubled } = parse(lines);
  const { kicker, title, deck, byline } = masthead;
  const bodies = blocks.map(({ chars }) => chars);
  const shownChars = [kicker, title, deck, byline, bodies].flat(2);
  const dropped = doubled.flatMap(({ span }) =>
    Array.from(
      { length: span.end - span.start + 1 },
      (_, index) => `${span.line}:${span.start + index}`,
    ),
  );
  return [...shownChars.filter(({ source }) => !isSpace(source)).map(placeOf), ...dropped];
}

describe('the parser', () => {
  it('gives every character out exactly once: in the masthead, in a block, or as doubled', () => {
    fc.assert(
      fc.property(input, (lines) => {
        const given = lines.flatMap(({ chars }) => chars).filter(({ source }) => !isSpace(source));
        expect(placesOut(lines).toSorted()).toEqual(given.map(placeOf).toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it('changes what is shown, never the source', () => {
    fc.assert(
      fc.property(input, (lines) => {
        const given = new Map(
          lines.flatMap(({ chars }) => chars).map((char) => [placeOf(char), char.source]),
        );
        for (const { chars } of parse(lines).blocks) {
          for (const char of chars) expect(char.source).toBe(given.get(placeOf(char)));
        }
      }),
    );
  });

  it('reports as doubled only what stands at the place it names', () => {
    fc.assert(
      fc.property(input, (lines) => {
        const all = new Map(
          lines.flatMap(({ chars }) => chars).map((char) => [placeOf(char), char]),
        );
        for (const { span, text } of parse(lines).doubled) {
          expect(all.get(`${span.line}:${span.start}`)?.source).toBe(text);
        }
      }),
    );
  });
});

describe('the typographic step', () => {
  const chars = genreLine.map((text) => charsOf(text, 1));

  it.each([false, true])('is one for one (spaced: %s)', (spaced) => {
    fc.assert(
      fc.property(chars, (given) => {
        const set = normalise(given, spaced);
        expect(set.map(placeOf)).toEqual(given.map(placeOf));
        expect(spansOf(set)).toEqual(spansOf(given));
        for (const { text } of set) expect(Array.from(text).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([false, true])('changes nothing the second time (spaced: %s)', (spaced) => {
    fc.assert(
      fc.property(chars, (given) => {
        const once = normalise(given, spaced);
        expect(shown(normalise(once, spaced))).toBe(shown(once));
      }),
      { numRuns: 1000 },
    );
  });
});
