import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readSubjects,
  sectionsOn,
  sharedSubjects,
  subjectIndex,
  SUBJECTS,
  writeSubjects,
} from '../../../src/site/subjects.ts';
import { reportOf } from './support.ts';

const subject = (slug: string) => {
  const found = SUBJECTS.find((each) => each.slug === slug);
  if (!found) throw new Error(`no subject ${slug}`);
  return found;
};

describe('sections on a subject', () => {
  it('are those whose headings have one of its words, and say which', () => {
    const report = reportOf('a', 2024, ['持续改善民生 增进百姓福祉', '筑牢安全屏障', '写在前面']);
    expect(
      sectionsOn(subject('minsheng'), report).map(({ heading, evidence }) => [
        heading.id,
        evidence,
      ]),
    ).toEqual([['L1', ['民生', '百姓', '福祉']]]);
  });

  it('may be on two subjects', () => {
    const report = reportOf('a', 2024, ['统筹城乡发展']);
    const slugs = SUBJECTS.filter((each) => sectionsOn(each, report).length > 0);
    expect(slugs.map(({ slug }) => slug)).toEqual(['chengshi', 'xiangcun']);
  });
});

describe('subjects written down for a script', () => {
  it('are read again, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray([...SUBJECTS]), (subjects) => {
        expect(readSubjects(writeSubjects(subjects))).toEqual(subjects);
      }),
    );
  });

  it.each(['', '0', '?'])('are none in %j', (written) => {
    expect(readSubjects(written)).toEqual([]);
  });
});

describe('shared subjects', () => {
  const all = [
    reportOf('a', 2024, ['改善民生', '深化改革']),
    reportOf('b', 2023, ['民生更有温度']),
    reportOf('b', 2022, ['民生持续改善']),
    reportOf('a', 2023, ['改革再出发']),
  ];

  it('are those on which other districts write, each district counted once', () => {
    const [report] = all;
    const shared = report ? sharedSubjects(report, subjectIndex(all)) : [];
    expect(shared.map(({ subject: { name }, districts }) => [name, districts])).toEqual([
      ['民生', 1],
    ]);
  });

  it('have slugs of their own, which are addresses', () => {
    const slugs = SUBJECTS.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z]+$/.test(slug))).toEqual([]);
  });
});
