import { describe, expect, it } from 'vitest';
import { namesBySound, readSound } from '../../src/search/names.ts';
import { districtNames, headingNames } from '../../src/search/sounds.ts';
import { makeReport } from './support/make-report.ts';

const names = [
  ...districtNames([
    { slug: 'east', name: '宽城区', pinyin: 'Kuānchéng Qū' },
    { slug: 'green', name: '绿园区', pinyin: 'Lǜyuán Qū' },
    { slug: 'city', name: '长春市', pinyin: 'Chángchūn Shì' },
  ]),
  ...headingNames([
    makeReport('a', [{ kind: 'heading', level: 3, text: '改善民生，2024' }, '宽城正文']),
  ]),
];
const find = (typed: string) =>
  namesBySound(names, readSound(typed) ?? '!').map(({ text }) => text);

describe('names and headings', () => {
  it.each([
    ['kuancheng', ['宽城区']],
    ['kcq', ['宽城区']],
    ['lvyuan', ['绿园区']],
    ['lüyuán', ['绿园区']],
    ['chang chun', ['长春市']],
    ['ccs', ['长春市']],
    ['minsheng', ['改善民生，2024']],
    ['xyz', []],
  ])('are found by %s', (typed, expected) => {
    expect(find(typed)).toEqual(expected);
  });

  it('are not looked for by anything but letters', () => {
    expect(readSound('5G')).toBeNull();
    expect(readSound('宽城')).toBeNull();
    expect(readSound('k')).toBeNull();
  });
});
