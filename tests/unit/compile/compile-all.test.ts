import { describe, expect, it } from 'vitest';
import { compileAll } from '../../../src/compile/compile-all.ts';
import { readEdition } from '../../../src/source/read-edition.ts';
import { seedOf } from '../../support/seeds.ts';

const SEED = seedOf(['某区工作报告', '', '甲乙丙丁。', '', '戊己庚辛。'], 'a.txt');
const DISTRICTS = new Map([
  ['somewhere', { slug: 'somewhere', name: '某区', level: 'district' as const }],
]);

function frontmatter(extra: string, changes: Record<string, string> = {}): string {
  const facts = {
    seed: 'a.txt',
    sha256: SEED.sha256,
    district: 'somewhere',
    year: '2024',
    planYear: '"2025"',
    ...changes,
  };
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n${extra}---\n附记\n`;
}

function problemsOf(
  text: string,
  slug = 'somewhere-2024',
  file = 'content/reports/somewhere-2024.md',
) {
  const { edition, problems } = readEdition(file, text);
  const editions = edition ? [{ slug, edition }] : [];
  const compiled = compileAll({ seeds: [SEED], editions, districts: DISTRICTS });
  return [...problems, ...(edition ? compiled.problems : [])].map(
    (problem) =>
      `${problem.file}:${String(problem.line)}:${String(problem.column)} ${problem.code}`,
  );
}

const EDITION = 'content/reports/somewhere-2024.md';

describe('an edition that fits', () => {
  it('compiles without a problem', () => {
    expect(problemsOf(frontmatter(''))).toEqual([]);
  });
});

describe('an edition that does not fit is refused, with the place', () => {
  it.each([
    ['another text', frontmatter('', { sha256: 'a'.repeat(64) }), [`${EDITION}:3:1 seed-changed`]],
    [
      'a seed that is not there',
      frontmatter('', { seed: 'b.txt' }),
      [`${EDITION}:2:1 seed-missing`, 'seeds/a.txt:undefined:undefined edition-missing'],
    ],
    [
      'an unknown district',
      frontmatter('', { district: 'nowhere' }),
      [`${EDITION}:4:1 district-unknown`],
    ],
    [
      'a field of the wrong type',
      frontmatter('', { year: 'soon' }),
      [`${EDITION}:5:1 frontmatter-schema`],
    ],
    [
      'a field that does not exist',
      frontmatter('colour: red\n'),
      [`${EDITION}:7:1 frontmatter-schema`],
    ],
    [
      'a decision without a reason',
      frontmatter('apparatus:\n  - corr: 甲\n    at: L3「乙」\n'),
      [`${EDITION}:8:5 frontmatter-schema`],
    ],
    ['broken YAML', frontmatter('apparatus: [\n'), [`${EDITION}:8:1 frontmatter-yaml`]],
    ['no frontmatter', '附记\n', [`${EDITION}:undefined:undefined frontmatter-missing`]],
    [
      'words that are not there',
      frontmatter('apparatus:\n  - surplus: L3「子」\n    reason: 重出\n'),
      [`${EDITION}:8:5 span-not-found`],
    ],
    [
      'words used twice',
      frontmatter(
        'apparatus:\n  - surplus: L3「乙」\n    reason: 重出\nreading:\n  - text:\n      - L1\n      - paragraph: L3\n      - L5\n',
      ),
      [`${EDITION}:13:9 span-overlap`],
    ],
    [
      'a copy that says something else',
      frontmatter('apparatus:\n  - surplus: L3「甲」\n    copyOf: L3「乙」\n    reason: 重出\n'),
      [`${EDITION}:9:5 copy-differs`],
    ],
    [
      'words left over',
      frontmatter('reading:\n  - text:\n      - L1\n      - L3「甲乙」\n      - L5\n'),
      ['seeds/a.txt:3:3 text-left-over'],
    ],
    [
      'a moved line without a reason',
      frontmatter('reading:\n  - text:\n      - L1\n      - L5\n      - L3\n'),
      [`${EDITION}:11:9 reason-missing`],
    ],
    [
      'a correction that the reading tears',
      frontmatter(
        'apparatus:\n  - corr: 子\n    at: L3「乙丙」\n    reason: 误认\nreading:\n  - text:\n      - L1\n      - L3「甲乙」\n      - L3「丙丁。」\n      - L5\n',
      ),
      [`${EDITION}:9:5 correction-misplaced`],
    ],
    [
      'a gap behind words left out',
      frontmatter(
        'apparatus:\n  - surplus: L3\n    reason: 重出\n  - gap: inside\n    after: L3\n    reason: 缺\n',
      ),
      [`${EDITION}:11:5 gap-misplaced`],
    ],
    [
      'no headline',
      frontmatter(
        'reading:\n  - text:\n      - paragraph: L1\n      - paragraph: L3\n      - paragraph: L5\n',
      ),
      [`${EDITION}:undefined:undefined headline-missing`],
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('a slug that no address can hold', () => {
    expect(problemsOf(frontmatter(''), '某区 2024')).toEqual([`${EDITION}:2:1 edition-slug`]);
  });

  it('all problems come at once', () => {
    const text = frontmatter(
      'apparatus:\n  - surplus: L9\n    reason: 重出\n  - sic: L3「子」\n    reason: 疑\n',
      { district: 'nowhere' },
    );
    expect(problemsOf(text)).toEqual([
      `${EDITION}:4:1 district-unknown`,
      `${EDITION}:8:5 span-not-found`,
      `${EDITION}:10:5 span-not-found`,
    ]);
  });
});

describe('several files', () => {
  it('a slug twice and a seed twice are refused', () => {
    const first = readEdition('content/reports/x.md', frontmatter('')).edition;
    const second = readEdition('content/reports/old/x.md', frontmatter('')).edition;
    if (!first || !second) throw new Error('editions expected');
    const editions = [
      { slug: 'x', edition: first },
      { slug: 'x', edition: second },
    ];
    const { problems } = compileAll({ seeds: [SEED], editions, districts: DISTRICTS });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['slug-twice', 'content/reports/old/x.md'],
      ['seed-twice', 'content/reports/old/x.md'],
    ]);
  });

  it('two seeds whose names give the same slug are refused', () => {
    const seeds = [seedOf(['甲乙。'], 'A b.txt'), seedOf(['丙丁。'], 'a-b.txt')];
    const { problems } = compileAll({ seeds, editions: [], districts: DISTRICTS });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      ['slug-twice'],
    );
  });

  it('a seed without an edition is published as unedited, with a warning', () => {
    const { reports, problems } = compileAll({ seeds: [SEED], editions: [], districts: DISTRICTS });
    expect(problems).toMatchObject([{ code: 'edition-missing', severity: 'warning' }]);
    expect(reports[0]?.report).toMatchObject({
      slug: 'seed-a',
      edited: false,
      district: null,
      title: '某区工作报告',
    });
  });
});
