import { describe, expect, it } from 'vitest';
import { fold, foldUnits } from '../../src/search/fold.ts';
import { occurrences } from '../../src/search/occurrences.ts';
import { sectionPath } from '../../src/search/section-path.ts';
import { snippetOf } from '../../src/search/snippet.ts';

const NONE = new Map<string, string>();

function snippet(text: string, query: string): string {
  const folded = fold(text, NONE);
  const units = foldUnits(query, NONE);
  const places = occurrences(folded.units, units).map((start) => {
    return { term: 0, start, length: units.length };
  });
  const runs = snippetOf(text, folded, places);
  return runs.map(({ text: run, marked }) => (marked ? `[${run}]` : run)).join('');
}

describe('a snippet', () => {
  it('is the sentence, with exactly the query marked', () => {
    expect(snippet('第一句。坚持“五化”闭环。第三句。', '五化')).toBe('……坚持“[五化]”闭环。……');
  });

  it('leaves nothing out between sentences that follow one another', () => {
    expect(snippet('一。口袋甲。口袋乙。二。口袋丙。', '口袋')).toBe(
      '……[口袋]甲。[口袋]乙。……[口袋]丙。',
    );
  });

  it('marks what stands between the characters of the query', () => {
    expect(snippet('坚持“五化”闭环。', '五化闭环')).toBe('坚持“[五化”闭环]。');
  });

  it('marks a character as a whole where the query has a part of it', () => {
    expect(snippet('共100㎡。', '0m')).toBe('共10[0㎡]。');
  });

  it('is cut where a sentence is long', () => {
    const text = `${'前'.repeat(100)}口袋${'后'.repeat(100)}`;
    expect(snippet(text, '口袋')).toBe(`……${'前'.repeat(60)}[口袋]${'后'.repeat(60)}……`);
  });
});

describe('the path of a block', () => {
  it('names label and headline of the part, and the section', () => {
    const texts = ['写在前面：', '一', '回顾', '成就', '经济', '二', '展望', '三'];
    const levels = [2, 0, 2, 2, 3, 0, 2, 0];
    const pathOf = (piece: number) => sectionPath({ texts, levels }, piece);
    expect(pathOf(1)).toEqual(['写在前面']);
    expect(pathOf(5)).toEqual(['回顾 成就', '经济']);
    expect(pathOf(7)).toEqual(['展望']);
  });

  it('of a heading is what stands above it, not the section before it', () => {
    const texts = ['回顾', '成就', '经济', '一', '工业', '二', '民生', '展望'];
    const levels = [2, 2, 3, 0, 4, 0, 3, 2];
    const pathOf = (piece: number) => sectionPath({ texts, levels }, piece);
    expect(pathOf(1)).toEqual(['回顾']);
    expect(pathOf(2)).toEqual(['回顾 成就']);
    expect(pathOf(4)).toEqual(['回顾 成就', '经济']);
    expect(pathOf(6)).toEqual(['回顾 成就']);
    expect(pathOf(7)).toEqual([]);
  });
});
