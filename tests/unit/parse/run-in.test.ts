import { describe, expect, it } from 'vitest';
import { runInHeadings } from '../../../src/parse/run-in.ts';

const REST = '全年推进了一批工作，各项任务都按照计划落到实处，取得了成效。';
const after = (sentences: readonly string[]) =>
  runInHeadings(sentences.map((sentence) => sentence + REST));

describe('run-in headings', () => {
  it('are known by their like in the same section', () => {
    const plain = ['严守底线。', '筑牢防线。'];
    expect(after(plain)).toEqual(plain);
    expect(after(plain.slice(0, 1))).toEqual([undefined]);
  });

  it('may have two clauses where three are cut alike', () => {
    const coupled = ['突出凝心，提升引领。', '建强堡垒，提升组织。', '选育干部，提升战力。'];
    expect(after(coupled)).toEqual(coupled);
    expect(after(coupled.slice(1))).toEqual([undefined, undefined]);
  });

  it('are not the words that every paragraph begins with', () => {
    expect(after(['这一年，改革深化。', '这一年，民生改善。', '这一年，大局安定。'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
