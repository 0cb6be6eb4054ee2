import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS, countsBy, narrow, placesIn, totalsOf } from '../../src/search/narrow.ts';
import { nearParts } from '../../src/search/near.ts';
import { parseQuery } from '../../src/search/query.ts';
import { byRelevance } from '../../src/search/rank.ts';
import { search } from '../../src/search/search.ts';
import { simplifyByOpenCC } from '../../src/search/opencc.ts';
import { makeReport } from './support/make-report.ts';
import { memoryLibrary } from './support/memory-library.ts';

const simplify = simplifyByOpenCC();

async function find(query: string, ...reports: Parameters<typeof makeReport>[]) {
  const library = memoryLibrary(
    reports.map((report) => makeReport(...report)),
    simplify,
  );
  const matches = await search(parseQuery(query, simplify), library);
  return {
    matches,
    totals: totalsOf(matches),
    blocks: matches.flatMap(({ card, pieces }) =>
      pieces.map(({ id }) => `${card.slug}#${id ?? ''}`),
    ),
  };
}

describe('the search', () => {
  it('finds what contains the query, and nothing else', async () => {
    // Two letters only, so that queries overlap themselves and each other as often as can be.
    const text = fc.string({ unit: fc.constantFrom('一', '二', '.'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
        fc.string({ unit: fc.constantFrom('一', '二', '.'), minLength: 1, maxLength: 6 }),
        async (texts, query) => {
          const { blocks, totals } = await find(
            query,
            ...texts
              .map((list, index) => [`r${index}`, list] as const)
              .map(([slug, list]) => [slug, list] as Parameters<typeof makeReport>),
          );
          const expected = texts.flatMap((list, report) =>
            list.flatMap((block, index) =>
              block.includes(query) ? [`r${report}#L${index + 1}`] : [],
            ),
          );
          expect(blocks.toSorted()).toEqual(expected.toSorted());
          expect(totals.blocks).toBe(expected.length);
          expect(totals.places).toBe(
            texts.flat().reduce((sum, block) => sum + block.split(query).length - 1, 0),
          );
        },
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('wants all words in one report', async () => {
    const { blocks } = await find('口袋 公园', ['a', ['口袋', '公园']], ['b', ['口袋']]);
    expect(blocks).toEqual(['a#L1', 'a#L2']);
  });

  it('leaves out reports with an unwanted word', async () => {
    const { blocks } = await find('公园 -口袋', ['a', ['口袋公园']], ['b', ['湿地公园']]);
    expect(blocks).toEqual(['b#L1']);
  });

  it('does not match across blocks', async () => {
    const { totals } = await find('口袋公园', ['a', ['口袋', '公园']]);
    expect(totals).toEqual({ reports: 0, blocks: 0, places: 0 });
  });

  it('does not match across blocks where two tiles of the query meet', async () => {
    const { totals } = await find('口袋公园', ['a', ['建口袋', '公园里']]);
    expect(totals.places).toBe(0);
  });

  it('lists places in the masthead without counting them', async () => {
    const { blocks, totals } = await find('公园', ['a', ['湿地'], { title: '公园之城' }]);
    expect(blocks).toEqual(['a#']);
    expect(totals).toEqual({ reports: 0, blocks: 0, places: 0 });
  });

  it('counts for each report what it adds to the whole', async () => {
    const { matches, totals } = await find(
      '公园 湿地',
      ['a', ['公园，湿地，公园'], { title: '公园之城' }],
      ['b', ['公园'], { title: '湿地之城', year: 2024 }],
    );
    expect(matches.map(placesIn)).toEqual([3, 0]);
    expect(totals).toEqual({ reports: 1, blocks: 1, places: 3 });
    expect([...countsBy('kind', matches, NO_FILTERS)]).toEqual([['paragraph', 3]]);
  });

  it('puts reports first that have it in headings, and those that are dense', async () => {
    const filler = '其余文字'.repeat(50);
    const { matches } = await find(
      '公园',
      ['far', [`公园${filler}`]],
      ['dense', [`公园公园公园${filler}`]],
      ['heading', [{ kind: 'heading', level: 3, text: '公园城市' }, filler]],
    );
    expect(byRelevance(matches, 10).map(({ card }) => card.slug)).toEqual([
      'heading',
      'dense',
      'far',
    ]);
  });

  it('narrows, and counts what each value would leave', async () => {
    const { matches } = await find(
      '公园',
      ['a', ['公园公园', { kind: 'caption', text: '公园' }], { year: 2023 }],
      ['b', ['公园'], { year: 2024 }],
    );
    const filters = { ...NO_FILTERS, kind: ['caption'] };
    expect(totalsOf(narrow(matches, filters))).toEqual({ reports: 1, blocks: 1, places: 1 });
    expect([...countsBy('kind', matches, filters)]).toEqual([
      ['paragraph', 3],
      ['caption', 1],
    ]);
    expect([...countsBy('year', matches, filters)]).toEqual([['2023', 1]]);
  });
});

async function near(query: string, library: ReturnType<typeof memoryLibrary>) {
  const parts = await nearParts(parseQuery(query, simplify).wanted, library);
  return parts.map(({ units, reports, places }) => [units.join(''), reports, places]);
}

describe('what is near', () => {
  it('is the longest parts of the query that occur', async () => {
    const library = memoryLibrary([makeReport('a', ['新建口袋公园五个', '口袋'])], simplify);
    expect(await near('没有口袋公园城', library)).toEqual([['口袋公园', 1, 1]]);
  });

  it('is what is left of a part beside a longer one, if that is more than a character', async () => {
    const library = memoryLibrary([makeReport('a', ['宽城区', '区养老', '养老'])], simplify);
    expect(await near('宽城区养老院', library)).toEqual([
      ['宽城区', 1, 1],
      ['养老', 1, 2],
    ]);
    const other = memoryLibrary([makeReport('a', ['宽城区', '城区养老'])], simplify);
    expect(await near('宽城区养老院', other)).toEqual([
      ['城区养老', 1, 1],
      ['宽城区', 1, 1],
    ]);
  });

  it('is found in each word by itself, and never where two words meet', async () => {
    const library = memoryLibrary([makeReport('a', ['学校', '园区', '校园'])], simplify);
    expect(await near('学校 园区里', library)).toEqual([
      ['学校', 1, 1],
      ['园区', 1, 1],
    ]);
  });

  it('is what is wanted where what is unwanted left nothing', async () => {
    const library = memoryLibrary([makeReport('a', ['口袋公园'])], simplify);
    expect(await near('公园 -口袋', library)).toEqual([['公园', 1, 1]]);
  });

  it('counts as the search does: places in blocks, none of them twice', async () => {
    const reports = [
      makeReport('a', ['一一一'], { title: '一一' }),
      makeReport('b', ['二'], { title: '一一' }),
    ];
    expect(await near('一一二', memoryLibrary(reports, simplify))).toEqual([['一一', 1, 1]]);
  });

  it('is single characters where nothing longer occurs', async () => {
    const library = memoryLibrary([makeReport('a', ['公园，园林'])], simplify);
    expect(await near('龘园x', library)).toEqual([['园', 1, 2]]);
  });
});
