import { describe, expect, it } from 'vitest';
import { MAX_LINE, readSeed } from '../../../src/source/read-seed.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readSeed('a.txt', bytes, '0'.repeat(64));
const codes = (bytes: Uint8Array) =>
  read(bytes).problems.map(({ code, line, column }) => ({ code, line, column }));

describe('reading a seed', () => {
  it('gives its lines, byte order mark and line ends left out', () => {
    const { seed } = read(utf8('\ufeff甲\r\n\r\n乙\n丙\r丁'));
    expect(seed?.lines).toEqual(['甲', '', '乙', '丙', '丁']);
    expect(seed?.encoding).toBe('utf-8');
  });

  it('reads GB18030 when it is Chinese text', () => {
    // 今年，长春的工作。in GB18030
    const bytes = Uint8Array.from([
      0xbd, 0xf1, 0xc4, 0xea, 0xa3, 0xac, 0xb3, 0xa4, 0xb4, 0xba, 0xb5, 0xc4, 0xb9, 0xa4, 0xd7,
      0xf7, 0xa1, 0xa3,
    ]);
    expect(read(bytes).seed).toMatchObject({ lines: ['今年，长春的工作。'], encoding: 'gb18030' });
  });

  it.each([
    [
      'Latin-1 text',
      Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x65, 0x74, 0x20, 0x74, 0x68, 0xe9, 0x0a]),
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x11, 0x62, 0x0a, 0x00])],
    ['UTF-8 cut inside a character', utf8('长春市的工作报告').subarray(0, 22)],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]),
    ],
  ])('refuses %s and says how to mend it', (_, bytes) => {
    const { seed, problems } = read(bytes);
    expect(seed).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'seed-encoding', file: 'seeds/a.txt' }]);
    expect(problems[0]?.mend).toContain('UTF-8');
  });

  it.each([
    ['an empty file', ''],
    ['white space', '\n \n　\n'],
    ['a byte order mark alone', '\ufeff'],
  ])('refuses %s', (_, text) => {
    expect(codes(utf8(text))).toMatchObject([{ code: 'seed-empty' }]);
  });

  it('names every character that cannot be printed, with its place', () => {
    expect(codes(utf8('好\n坏\ufffd了\n\u0000𠮷\u0007\n\u202e倒'))).toEqual([
      { code: 'replacement-character', line: 2, column: 2 },
      { code: 'control-character', line: 3, column: 1 },
      { code: 'control-character', line: 3, column: 3 },
      { code: 'control-character', line: 4, column: 1 },
    ]);
  });

  it('keeps tabs, markup and YAML as text', () => {
    const lines = [
      '<script>alert(1)</script>',
      '---',
      'key: [value',
      '\t**x** {{y}} `z`',
      '<!-- -->',
    ];
    expect(read(utf8(lines.join('\n'))).seed?.lines).toEqual(lines);
  });

  it('refuses a line of 1 MB and a file of 10 MB', () => {
    expect(codes(utf8(`一\n${'长'.repeat(MAX_LINE + 1)}`))).toMatchObject([
      { code: 'line-too-long', line: 2 },
    ]);
    expect(codes(new Uint8Array(10_000_000).fill(0x61))).toMatchObject([
      { code: 'seed-too-large' },
    ]);
  });
});
