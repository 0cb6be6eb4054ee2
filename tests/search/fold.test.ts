import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldUnits } from '../../src/search/fold.ts';
import { simplifyByOpenCC } from '../../src/search/opencc.ts';
import { readTable, writeTable } from '../../src/search/simplify.ts';

const simplify = simplifyByOpenCC();
const folded = (text: string) => foldUnits(text, simplify).join('');
/** A character with the marks on it: what folding looks at by itself. */
const cluster = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('', '\u0301'))
  .map(([base, mark]) => base.replaceAll(/\p{M}/gu, '字') + mark);
const chinese = fc.string({
  unit: fc.constantFrom(...Array.from('宽城区寬區“”《》 ，。%２2Ａa×㎡　\u200b')),
});

describe('folding', () => {
  it.each([
    ['ＧＤＰ增长７．１％', 'gdp增长7.1%'],
    ['舊小區', '旧小区'],
    ['“五化”闭环', '五化闭环'],
    ['《规划》 全 文', '规划全文'],
    ['什麼', folded('什么')],
    ['Cafe\u0301', 'café'],
    ['4×4', '4×4'],
    ['𠮷野家', '𠮷野家'],
    ['', ''],
  ])('makes of %s %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('folds the parts of a text as it folds the whole', () => {
    fc.assert(
      fc.property(fc.array(cluster), fc.array(cluster), (before, after) => {
        const [left, right] = [before.join(''), after.join('')];
        expect(folded(left + right)).toBe(folded(left) + folded(right));
      }),
    );
  });

  it('leads every unit back to the shown characters that it comes from', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: 'binary' })), (text) => {
        const { units, from, to } = fold(text, simplify);
        units.forEach((unit, index) => {
          expect(folded(text.slice(from[index], to[index]))).toContain(unit);
          expect(from[index]).toBeGreaterThanOrEqual(from[index - 1] ?? 0);
        });
      }),
    );
  });

  it('folds the same with the part of the table that an archive needs', () => {
    const archive = '宽城区老旧小区改造，什么于里后干';
    const occurring = new Set(foldUnits(archive, simplify));
    const table = readTable(writeTable(simplify, occurring));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('寬城區舊麼於裡裏後幹乾髮龍')) }),
        (query) => {
          const finds = (text: string) => archive.includes(text);
          expect(finds(foldUnits(query, table).join(''))).toBe(finds(folded(query)));
        },
      ),
    );
    expect(foldUnits('舊小區', table).join('')).toBe('旧小区');
  });
});
