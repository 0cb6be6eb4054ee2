import { expect, it } from 'vitest';
import { phrasesHtml } from '../../../src/site/html.ts';
import { sentenceOf } from '../../../src/site/labels.ts';

it('what an editor noted ends in one full stop', () => {
  expect(sentenceOf('形近误认')).toBe('形近误认。');
  expect(sentenceOf('形近误认。')).toBe('形近误认。');
  expect(sentenceOf('“货春”不词，当作“长春”')).toBe('“货春”不词，当作“长春”。');
  expect(sentenceOf('原文作“甲。”')).toBe('原文作“甲。”');
  expect(sentenceOf('照录（据上文）')).toBe('照录（据上文）。');
});

it('a headline may break between phrases and has no markup of its own', () => {
  expect(phrasesHtml('<b>展望 未来')).toBe('&lt;b&gt;展望 未来');
  expect(phrasesHtml('在长春全面振兴率先突破中展现新担当新作为')).toMatch(/<wbr>/);
});
