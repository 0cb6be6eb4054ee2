import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPreferences,
  parsePreferences,
  SIZES,
  storedPreferences,
  textSize,
} from '../../../src/reading/preferences.ts';

describe('the reader’s choices', () => {
  it('are read as they were written', () => {
    const choices = fc.record({
      theme: fc.constantFrom('' as const, 'light' as const, 'dark' as const),
      size: fc.constantFrom(0, ...SIZES),
      elder: fc.boolean(),
    });
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(parsePreferences(formatPreferences(chosen))).toEqual(chosen);
      }),
    );
  });

  it('count as none where anything else was stored', () => {
    const plain = { theme: '', size: 0, elder: false };
    for (const text of [
      null,
      '',
      'dark 24 elder',
      'color-scheme:purple;--size:999;--elder:no',
      '<script>',
    ])
      expect(parsePreferences(text)).toEqual(plain);
  });

  it('are none where the browser keeps nothing', () => {
    expect(storedPreferences()).toEqual({ theme: '', size: 0, elder: false });
  });

  it('bring large type along with 长者模式, up to 30 px', () => {
    expect(textSize({ theme: '', size: 0, elder: false })).toBeNull();
    expect(textSize({ theme: '', size: 0, elder: true })).toBe(24);
    expect(textSize({ theme: '', size: 30, elder: true })).toBe(30);
    expect(Math.max(...SIZES)).toBe(30);
  });
});
