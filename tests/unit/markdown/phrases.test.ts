import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/markdown/phrases.ts';

describe('phrasesOf', () => {
  it('leaves short stretches whole: browsers break at their spaces and marks', () => {
    expect(phrasesOf('稳中有进 振兴步伐坚实')).toEqual(['稳中有进 振兴步伐坚实']);
    expect(phrasesOf('某区：求突破')).toEqual(['某区：求突破']);
  });

  it('cuts a long stretch between words', () => {
    expect(phrasesOf('着力激发高质量发展内生动力')).toContain('高质量');
    expect(phrasesOf('在全面振兴率先突破中展现新担当新作为').slice(-3)).toEqual([
      '展现',
      '新担当',
      '新作为',
    ]);
  });

  it('never leaves one character alone in a long stretch', () => {
    const alone = phrasesOf('奋力拼经济促发展惠民生保稳定的铿锵步伐').filter(
      (phrase) => Array.from(phrase).length === 1,
    );
    expect(alone).toEqual([]);
  });

  it('changes no character', () => {
    const unit = fc.constantFrom(
      '发展',
      '的',
      '新',
      '：',
      ' ',
      '“',
      '2024',
      '——',
      '振兴',
      'GDP',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        expect(phrasesOf(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });
});
