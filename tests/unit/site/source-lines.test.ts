import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceLines, type Piece } from '../../../src/site/source-lines.ts';
import { corr, gap, moved, restored, surplus } from './support.ts';

const textIn = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
const shapes = (pieces: readonly Piece[]) =>
  pieces.map((piece) =>
    piece.kind === 'text'
      ? `${piece.text}${piece.wording ? `=${piece.wording.id}` : ''}${piece.moved ? '~' : ''}`
      : `[${piece.decision.id}${piece.first ? '' : '…'}]`,
  );
const whole = (line: number, length: number) => ({ line, start: 1, end: length });

describe('sourceLines', () => {
  it('cuts a line at its decisions and marks what they touch', () => {
    const apparatus = [corr('A1', 1, 2, '乙', '已'), surplus('A2', 1, 4, '丁丁'), gap('A3', 2)];
    const [line] = sourceLines(restored('甲已〔缺〕丙', [whole(1, 3)], apparatus), ['甲乙丙丁丁']);
    expect(shapes(line?.pieces ?? [])).toEqual(['甲', '乙=A1', '[A3]', '丙', '丁丁=A2']);
    expect(line?.blocks).toEqual(['L1']);
    expect(line?.notes.map(({ decision }) => decision.id)).toEqual(['A1', 'A2', 'A3']);
  });

  it('marks each moved stretch, and explains a shared reason once', () => {
    const spans = [whole(1, 2), whole(2, 2)];
    const apparatus = [moved('A1', spans, 9), moved('A2', [{ line: 3, start: 2, end: 2 }], 9)];
    const lines = sourceLines(restored('', [], apparatus), ['甲乙', '丙丁', '戊己']);
    expect(lines.map(({ pieces }) => shapes(pieces))).toEqual([
      ['[A1]', '甲乙~'],
      ['[A1…]', '丙丁~'],
      ['戊', '[A2]', '己~'],
    ]);
    expect(lines[0]?.notes).toMatchObject([{ decision: { id: 'A1' }, sameAs: null }]);
    expect(lines[1]?.notes).toEqual([]);
    expect(lines[2]?.notes).toMatchObject([{ decision: { id: 'A2' }, sameAs: { id: 'A1' } }]);
  });

  it('shows a gap that lies behind the last line on the last line', () => {
    const far = { ...gap('A1', 0), block: null, after: null, line: 7 } as ReturnType<typeof gap>;
    const lines = sourceLines(restored('甲', [whole(1, 1)], [far]), ['甲', '']);
    expect(shapes(lines[1]?.pieces ?? [])).toEqual(['[A1]']);
  });

  it('loses and doubles no character, whatever is decided', () => {
    const span = fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([a, b]) => ({ line: 1, start: Math.min(a, b) + 1, end: Math.max(a, b) + 1 }));
    const decision = fc.oneof(
      span.map(({ start, end }) => surplus('A1', 1, start, '甲'.repeat(end - start + 1))),
      span.map(({ start, end }) => corr('A2', 1, start, '甲'.repeat(end - start + 1), '乙')),
      span.map((one) => moved('A3', [one], 4)),
      fc.nat(9).map((offset) => gap('A4', offset)),
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 5 }), (apparatus) => {
        const text = '一二三四五𠮷七八九十';
        const [line] = sourceLines(restored('', [whole(1, 10)], apparatus), [text]);
        expect(textIn(line?.pieces ?? [])).toBe(text);
      }),
    );
  });
});
