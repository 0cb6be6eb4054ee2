import { describe, expect, it } from 'vitest';
import { outlineOf, type OutlineItem } from '../../../src/site/outline.ts';
import { makeReport } from '../../search/support/make-report.ts';

const heading = (level: number, text: string) => ({ kind: 'heading' as const, level, text });
const shape = ({ label, text, children }: OutlineItem): unknown =>
  children.length > 0
    ? [label ? `${label}/${text}` : text, children.map((child) => shape(child))]
    : label
      ? `${label}/${text}`
      : text;
const outline = (...blocks: Parameters<typeof makeReport>[1]) =>
  outlineOf(makeReport('r', blocks).blocks).map((item) => shape(item));

describe('outlineOf', () => {
  it('nests sections under parts and sub-headings under sections', () => {
    expect(
      outline(
        heading(2, '甲'),
        heading(3, '一'),
        heading(4, '1'),
        heading(3, '二'),
        heading(2, '乙'),
      ),
    ).toEqual([['甲', [['一', ['1']], '二']], '乙']);
  });

  it('takes two part headings in a row as a label and its headline', () => {
    expect(outline(heading(2, '回顾'), heading(2, '稳中有进'), heading(3, '一'))).toEqual([
      ['回顾/稳中有进', ['一']],
    ]);
    expect(outline(heading(2, '甲'), '文', heading(2, '乙'))).toEqual(['甲', '乙']);
  });

  it('keeps a third one in a row as a part of its own', () => {
    expect(outline(heading(2, '甲'), heading(2, '乙'), heading(2, '丙'))).toEqual(['甲/乙', '丙']);
  });

  it('keeps sections that stand before any part', () => {
    expect(outline(heading(3, '一'), heading(2, '甲'), heading(4, '1'))).toEqual([
      '一',
      ['甲', ['1']],
    ]);
  });

  it('is empty for a text without headings', () => {
    expect(outline('文')).toEqual([]);
  });
});
