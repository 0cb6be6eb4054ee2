import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/model/problem.ts';

describe('problems as a person reads them', () => {
  it('names place, cause and mend, and marks the characters under full-width text', () => {
    const text = formatProblems([
      {
        code: 'span-overlap',
        severity: 'error',
        file: 'seeds/a.txt',
        line: 3,
        column: 3,
        length: 2,
        lineText: '增长7%了',
        message: 'Used twice.',
        mend: 'Shorten one.',
      },
      { code: 'w', severity: 'warning', file: 'b.md', message: 'Hm.', mend: 'Look.' },
    ]);
    expect(text).toBe(
      [
        '1 error(s), 1 warning(s)',
        '',
        'seeds/a.txt:3:3 error [span-overlap]',
        '  Used twice.',
        '  3 | 增长7%了',
        '    | 　　^^',
        '  → Shorten one.',
        '',
        'b.md warning [w]',
        '  Hm.',
        '  → Look.',
      ].join('\n'),
    );
  });

  it('cuts a long line around the place and keeps the marks in step', () => {
    const lineText = `${'前'.repeat(100)}错${'后'.repeat(100)}`;
    const [, , , , line, marks] = formatProblems([
      {
        code: 'c',
        severity: 'error',
        file: 'f',
        line: 12,
        column: 101,
        lineText,
        message: 'm',
        mend: 'n',
      },
    ]).split('\n');
    expect(line?.indexOf('错')).toBe(marks?.indexOf('＾'));
  });
});
