import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexOf } from '../../src/cite/bibtex.ts';
import { citationsOf, citationText } from '../../src/cite/citations.ts';
import { cite } from '../../src/cite/engine.ts';
import type { CslItem } from '../../src/cite/csl.ts';
import { cslItem } from '../../src/cite/item.ts';
import { risOf } from '../../src/cite/ris.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf } from '../support/reports.ts';

const SITE = new URL('https://example.org/archive/');
const report: Report = {
  ...reportOf(['某区：实干争先 创新', '', '本报记者 张三 李四', '', '一年来，成绩很好。']),
  slug: 'mou-2024',
  published: { edtf: '2024-12-19/2024-12-31', inferred: true, reason: '文中如此' },
};

const HOSTILE = `<b>粗</b><i>x "直" 'y' \\ {a} $b$ 5% #3 & a_b ^ ~ | ]]> “引” 5G`;

/** An article whose newspaper is known, as the standards' own examples are. */
function example(own: Partial<CslItem>): CslItem {
  return {
    id: 'x',
    type: 'article-newspaper',
    title: '',
    archive: '',
    archive_location: '',
    note: '',
    language: 'zh-CN',
    ...own,
  };
}

/** What a citation manager has after reading a file. */
function imported(text: string): CslItem {
  const [item] = JSON.parse(new Cite(text).format('data')) as CslItem[];
  if (!item) throw new Error('Nothing was read.');
  return item;
}

describe('a report cited', () => {
  it('after GB/T 7714—2025 has full-width marks and its estimated date in brackets', () => {
    expect(citationsOf(report, SITE).gbt2025).toBe(
      '张三，李四. 某区：实干争先 创新[N/OL]. [2024-12-19/2024-12-31]. https://example.org/archive/reports/mou-2024/.',
    );
  });

  it('without an address names its place in the archive', () => {
    expect(citationsOf(report, null).gbt2025).toBe(
      '张三，李四. 某区：实干争先 创新[N]. [2024-12-19/2024-12-31]. 长春工作报告档案：reports/mou-2024/.',
    );
  });

  it('without a date and without writers leaves both out', () => {
    const bare = { ...report, published: null, byline: [], blocks: [] };
    expect(citationsOf(bare, SITE).gbt2025).toBe(
      '某区：实干争先 创新[N/OL]. https://example.org/archive/reports/mou-2024/.',
    );
  });

  it('with a date that was printed has no brackets', () => {
    const sure = { ...report, published: { edtf: '2024-12-20', inferred: false, reason: '报头' } };
    expect(citationsOf(sure, SITE).gbt2025).toContain('[N/OL]. 2024-12-20. https');
  });

  it('of a newspaper reads as the examples of the standards do', () => {
    const item = example({
      author: [{ literal: '余建斌' }],
      title: '我们的科技一直在追赶：访中国工程院院长周济',
      'container-title': '人民日报',
      issued: { 'date-parts': [[2013, 1, 12]] },
      page: '2',
      URL: 'http://paper.people.com.cn/x.htm',
      accessed: { 'date-parts': [[2013, 3, 20]] },
    });
    const title = '余建斌. 我们的科技一直在追赶：访中国工程院院长周济[N/OL]. 人民日报';
    const { gbt2015, gbt2025 } = cite(item);
    expect(gbt2025).toBe(`${title}，2013-01-12（2）. http://paper.people.com.cn/x.htm.`);
    expect(gbt2015).toBe(`${title}, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/x.htm.`);
  });

  it('of a newspaper on paper has neither address nor day of access', () => {
    const item = example({
      author: [{ literal: '丁文详' }],
      title: '数字革命与竞争国际化',
      'container-title': '中国青年报',
      issued: { 'date-parts': [[2000, 11, 20]] },
      page: '15',
      accessed: { 'date-parts': [[2013, 3, 20]] },
      archive: '档案',
      archive_location: 'a/',
    });
    const { gbt2015, gbt2025 } = cite(item);
    const begin = '丁文详. 数字革命与竞争国际化[N]. 中国青年报';
    expect(gbt2025).toBe(`${begin}，2000-11-20（15）. 档案：a/.`);
    expect(gbt2015).toBe(`${begin}, 2000-11-20(15). 档案：a/.`);
  });

  it('by more than three writers names three', () => {
    const many = { ...report, byline: ['本报记者 张三 李四 王五 赵六'] };
    expect(citationsOf(many, null).gbt2025).toMatch(/^张三，李四，王五，等\. /);
    expect(citationsOf(many, null).gbt2015).toMatch(/^张三, 李四, 王五, 等\. /);
  });

  it('comes back from BibTeX as it went out', () => {
    const item = imported(citationsOf(report, SITE).bibtex);
    expect(item.title).toBe(report.title);
    expect(item.URL).toBe('https://example.org/archive/reports/mou-2024/');
    expect(JSON.stringify(item.author)).toMatch(/张三.*李四/);
    expect(item.issued).toEqual({ 'date-parts': [[2024, 12]] });
    expect(item.keyword).toBe(cslItem(report).keyword);
    expect(item.language).toBe('chinese');
  });

  it('comes back from RIS as it went out', () => {
    const item = imported(citationsOf(report, SITE).ris);
    expect(item).toMatchObject({
      id: 'mou-2024',
      type: 'article-newspaper',
      title: report.title,
      language: 'zh-CN',
      URL: 'https://example.org/archive/reports/mou-2024/',
      note: cslItem(report).note,
    });
  });

  it('keeps any title through BibTeX and RIS', () => {
    const signs = fc.constantFrom(...Array.from(`<>&%$#_{}~^|\\"'-\`!?，“”甲乙5Gb/i —`));
    // Readers of both formats take spaces together.
    const titles = fc
      .string({ unit: signs, minLength: 1, maxLength: 24 })
      .map((title) => title.trim().replaceAll(/ +/g, ' '))
      .filter((title) => title !== '');
    fc.assert(
      fc.property(titles, (title) => {
        const item = cslItem({ ...report, title });
        expect(imported(bibtexOf(item)).title).toBe(title);
        expect(imported(risOf(item)).title).toBe(title);
      }),
      { numRuns: 150 },
    );
  });

  it('is of a newspaper in BibTeX, and has the day only when it is sure', () => {
    const sure = { ...report, published: { edtf: '2024-12-20', inferred: false, reason: '报头' } };
    expect(citationsOf(report, null).bibtex).toMatch(
      /^@article\{mou-2024,\n\tentrysubtype = \{newspaper\},\n/,
    );
    expect(citationsOf(report, null).bibtex).not.toMatch(/\tdate =/);
    expect(citationsOf(sure, null).bibtex).toContain(
      '\tdate = {2024-12-20},\n\tyear = {2024},\n\tmonth = {12},\n',
    );
  });

  it('gives an address in BibTeX in its own field only, where a percent sign begins no comment', () => {
    const { bibtex } = citationsOf(report, new URL('https://example.org/%20&_/'));
    expect(bibtex).toContain('\turl = {https://example.org/%20&_/reports/mou-2024/},\n');
    expect(bibtex.match(/https:/g)).toHaveLength(1);
  });

  it('as RIS begins with its type, names each writer and ends', () => {
    const lines = citationsOf(report, SITE).ris.split('\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    const fields = ['AU  - 张三', 'AU  - 李四', `TI  - ${report.title}`, 'DA  - 2024/12//'];
    expect(lines).toEqual(expect.arrayContaining(fields));
  });

  it('says in BibTeX and RIS that the date was inferred, and gives what is sure of it', () => {
    const { bibtex, ris } = citationsOf(report, SITE);
    expect(bibtex).toContain('year = {2024}');
    expect(bibtex).not.toContain('19}');
    for (const text of [bibtex, ris])
      expect(text).toContain('见报日期系推断：2024-12-19/2024-12-31');
  });

  it('has one line a field in RIS, however long the field is', () => {
    const long = { ...report, title: '很长的题名'.repeat(40) };
    const lines = citationsOf(long, SITE).ris.trimEnd().split('\n');
    expect(lines.every((line) => /^[A-Z][A-Z\d] {2}-/.test(line))).toBe(true);
  });

  it('as CSL-JSON keeps both ends of the date and the doubt', () => {
    const [item] = JSON.parse(citationsOf(report, SITE).csl) as CslItem[];
    expect(item?.issued).toEqual({
      'date-parts': [
        [2024, 12, 19],
        [2024, 12, 31],
      ],
      circa: true,
    });
  });

  it('keeps every character of a title that looks like markup', () => {
    const { bibtex, gbt2025, quotation, ris } = citationsOf({ ...report, title: HOSTILE }, SITE);
    for (const text of [gbt2025, quotation, ris]) expect(text).toContain(HOSTILE);
    expect(bibtex).toContain(String.raw`{\textbackslash} \{a\} \$b\$ 5\% \#3 \& a\_b`);
  });

  it('is cited once for all who ask, and anew at another address', () => {
    const first = citationsOf(report, SITE);
    expect(citationsOf(report, SITE)).toBe(first);
    expect(citationsOf(report, null)).not.toEqual(first);
  });

  it('as text names each form', () => {
    expect(
      citationText(report, null)
        .split('\n')
        .filter((line) => !line.includes('某区')),
    ).toEqual(['GB/T 7714—2025', '', 'GB/T 7714—2015', '', '引文出处', '']);
  });
});
