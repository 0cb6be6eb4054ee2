import { describe, expect, it } from 'vitest';
import { balancedLines } from '../../../src/picture/lines.ts';
import { cardPng } from '../../../src/picture/render.ts';

const measure = (text: string) => Array.from(text).length;

describe('balancedLines', () => {
  it('breaks between phrases only, into lines about equally long', () => {
    expect(balancedLines(['一二三', '四五', '六七', '八九'], 7, measure)).toEqual([
      '一二三四五',
      '六七八九',
    ]);
  });

  it('keeps a short title in one line', () => {
    expect(balancedLines(['一二', '三'], 10, measure)).toEqual(['一二三']);
  });
});

describe('a picture', () => {
  const card = {
    title: '某区：在全面振兴率先突破中展现新担当新作为',
    above: '某区',
    below: '档案',
  };

  it('is a PNG of 1200 × 630 that weighs little, the same each time', async () => {
    const picture = await cardPng(card);
    const view = new DataView(picture.buffer);
    expect(new TextDecoder('latin1').decode(picture.subarray(1, 4))).toBe('PNG');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    expect(picture.length).toBeLessThan(60_000);
    expect(await cardPng(card)).toEqual(picture);
  });

  it('is made of any title: none, a very long one, characters that no font has', async () => {
    for (const title of ['', '长'.repeat(400), '\u{e000}𠮷👩‍👩‍👧 <b>&amp;'])
      expect((await cardPng({ ...card, title })).length).toBeGreaterThan(500);
  });
});
