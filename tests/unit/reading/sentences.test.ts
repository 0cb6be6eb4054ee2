import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAbove } from '../../../src/reading/current-section.ts';
import { sentencesOf } from '../../../src/reading/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('ends a sentence behind its mark and what closes it', () => {
    expect(cut('他说：“好。”然后走了。')).toEqual(['他说：“好。”', '然后走了。']);
    expect(cut('做到三点——其一；其二')).toEqual(['做到三点——', '其一；', '其二']);
  });

  it('cuts an overlong sentence at its commas', () => {
    const clause = `${'长'.repeat(50)}，`;
    expect(cut(clause.repeat(3)).every((part) => part.length <= 51)).toBe(true);
  });

  it('loses nothing but white space, and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '。', '，', '”', ' ', '——'), { maxLength: 400 }),
        (parts) => {
          const text = parts.join('');
          expect(cut(text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('lastAbove', () => {
  it('is the section whose heading was passed last', () => {
    expect(lastAbove([-500, -20, 400], 300)).toBe(1);
    expect(lastAbove([350, 700], 300)).toBe(-1);
    expect(lastAbove([], 300)).toBe(-1);
  });
});
