import { describe, expect, it } from 'vitest';
import { gapPlaces } from '../../../src/site/source-places.ts';
import { corr, gap, restored } from './support.ts';

const whole = (line: number, length: number) => ({ line, start: 1, end: length });

describe('gapPlaces', () => {
  it('finds a gap inside a paragraph behind as many characters of the seed as are shown before it', () => {
    const report = restored('甲乙〔缺〕丙丁', [whole(1, 2), whole(3, 2)], [gap('A1', 2)]);
    expect(gapPlaces(report).get('A1')).toEqual({ line: 1, column: 3 });
  });

  it('counts no mark of an earlier gap', () => {
    const report = restored('甲〔缺〕乙丙〔缺〕丁', [whole(1, 4)], [gap('A1', 1), gap('A2', 6)]);
    expect(gapPlaces(report).get('A1')).toEqual({ line: 1, column: 2 });
    expect(gapPlaces(report).get('A2')).toEqual({ line: 1, column: 4 });
  });

  it('counts what a correction shows, not what it replaces', () => {
    const report = restored(
      '甲新新乙〔缺〕',
      [whole(1, 3)],
      [corr('A1', 1, 2, '旧', '新新'), gap('A2', 4)],
    );
    expect(gapPlaces(report).get('A2')).toEqual({ line: 1, column: 4 });
  });

  it('counts no space that was removed', () => {
    const report = restored('甲乙〔缺〕', [whole(1, 3)], [gap('A1', 2)], {
      normalisation: [{ line: 1, start: 2, from: ' ', to: '' }],
    });
    expect(gapPlaces(report).get('A1')).toEqual({ line: 1, column: 4 });
  });

  it('puts a gap between blocks behind the block before it, and one at the beginning on line 1', () => {
    const between = { ...gap('A1', 0), block: null } as ReturnType<typeof gap>;
    const first = { ...gap('A2', 0), block: null, after: null, line: 0 } as ReturnType<typeof gap>;
    const report = restored('甲乙', [whole(1, 2)], [between, first]);
    expect(gapPlaces(report).get('A1')).toEqual({ line: 1, column: 3 });
    expect(gapPlaces(report).get('A2')).toEqual({ line: 1, column: 1 });
  });
});
