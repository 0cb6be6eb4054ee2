import { describe, expect, it } from 'vitest';
import { charsOf, GAP_MARK, shown, type Char } from '../../../src/model/char.ts';
import { readMarkdownMarks } from '../../../src/parse/markdown-marks.ts';

const GAP: Char = { source: '', text: GAP_MARK, line: 1, column: 0 };

describe('the marks of Markdown', () => {
  it('at the end of a heading are found behind gaps too', () => {
    const chars = [...charsOf('# 回望', 1), GAP, GAP, ...charsOf('来路 ##', 2)];
    const line = readMarkdownMarks({ chars, blanksBefore: 0 });
    expect(shown(line.chars)).toBe(`回望${GAP_MARK}${GAP_MARK}来路`);
    expect(line.mark).toEqual({ heading: 1 });
  });
});
