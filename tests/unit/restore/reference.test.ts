import { describe, expect, it } from 'vitest';
import { resolveReference } from '../../../src/restore/reference.ts';

const LINES = ['甲乙丙', '', '丁戊丁戊己', '𠮷庚"辛", x: 壬', '末…末'];

describe('references', () => {
  it.each([
    ['L1', [[1, 1, 3]]],
    [
      'L1-L4',
      [
        [1, 1, 3],
        [3, 1, 5],
        [4, 1, 11],
      ],
    ],
    ['L1「乙」', [[1, 2, 2]]],
    ['L3「丁」#2', [[3, 3, 3]]],
    ['L3「己」', [[3, 5, 5]]],
    ['L3「丁…戊」#1', [[3, 1, 2]]],
    ['L3「丁…己」#2', [[3, 3, 5]]],
    ['L3「…戊」', [[3, 1, 2]]],
    ['L3「戊丁…」', [[3, 2, 5]]],
    ['L4「庚"…壬」', [[4, 2, 11]]],
  ])('%s is resolved', (reference, spans) => {
    const expected = spans.map(([line, start, end]) => ({ line, start, end }));
    expect(resolveReference(reference, LINES)).toEqual({ spans: expected });
  });

  it.each([
    ['L9', 'lines 1 to 5'],
    ['L2', 'blank'],
    ['L3-L1', 'no run'],
    ['L1「丁」', 'does not hold'],
    ['L9「甲」', 'no line 9'],
    ['L3「丁」', 'stands 2 times'],
    ['L3「丁」#3', 'not 3'],
    ['L1「甲…丁」', 'does not hold “丁” after “甲”'],
    ['第一行', 'not a reference'],
    ['L1「」', 'not a reference'],
  ])('%s is refused', (reference, why) => {
    const resolved = resolveReference(reference, LINES);
    expect('failure' in resolved && resolved.failure).toContain(why);
    expect('mend' in resolved && resolved.mend).not.toBe('');
  });
});
