import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const parse = (text: string) => {
  const { wanted, unwanted } = parseQuery(text, new Map());
  const texts = (terms: typeof wanted) => terms.map(({ units }) => units.join(''));
  return { wanted: texts(wanted), unwanted: texts(unwanted) };
};

describe('a query', () => {
  it.each([
    ['口袋公园', ['口袋公园'], []],
    ['口袋　公园 口袋', ['口袋', '公园'], []],
    ['"口袋 公园"', ['口袋公园'], []],
    ['“口袋 公园” 增长', ['口袋公园', '增长'], []],
    ['推进“五化”协同', ['推进五化协同'], []],
    ['公园 -口袋 －湿地', ['公园'], ['口袋', '湿地']],
    ['公园 -"口袋 里"', ['公园'], ['口袋里']],
    ['-5', ['-5'], []],
    ['公园 -', ['公园'], []],
    ['<img src=x onerror=alert(1)>', ['<img', 'src=x', 'onerror=alert(1)>'], []],
    ['.*+?^$()[]', ['.*+?^$()[]'], []],
    ['"', [], []],
    ['   ', [], []],
  ])('%s', (text, wanted, unwanted) => {
    expect(parse(text)).toEqual({ wanted, unwanted });
  });

  it('of any text is read without an error, and without empty terms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...parse(text).wanted, ...parse(text).unwanted]).not.toContain('');
      }),
    );
  });
});
