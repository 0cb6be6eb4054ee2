import { expect, it } from 'vitest';
import { partsOf } from '../../src/search/parts.ts';
import { makeReport } from './support/make-report.ts';

const heading = (text: string) => ({ kind: 'heading' as const, level: 2, text });

it('tells the part that looks back from the one that looks ahead', () => {
  const blocks = [
    '写在前面',
    '回顾篇',
    '2024年 攻坚',
    '2025年 实干',
    '党建篇',
    '展未来 蓝图',
  ].flatMap((text) => [heading(text), '正文']);
  const parts = partsOf(makeReport('a', blocks, { year: 2024, planYear: '2025' }));
  expect(parts.filter((_, index) => index % 2 === 1)).toEqual([
    'other',
    'past',
    'past',
    'future',
    'other',
    'future',
  ]);
});

it('reads a label and its headline as one', () => {
  const blocks = [heading('新成就'), heading('务实苦干'), '正文', heading('从严'), heading('展望')];
  expect(partsOf(makeReport('a', blocks))).toEqual(['past', 'past', 'past', 'future', 'future']);
});
