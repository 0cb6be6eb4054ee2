import { describe, expect, it } from 'vitest';
import { jsonLdText, reportData } from '../../../src/site/json-ld.ts';
import { bibliography, descriptionOf, openGraph } from '../../../src/site/metadata.ts';
import { makeReport } from '../../search/support/make-report.ts';
import { reportOf } from './support.ts';

const published = { edtf: '2024-12-19', inferred: false, reason: '报头' };
const valueOf = (terms: ReturnType<typeof bibliography>, term: string) =>
  terms.filter((each) => each.term === term).map(({ content }) => content);

describe('bibliography', () => {
  it('names the writers one by one and a printed date', () => {
    const terms = bibliography({ ...reportOf('a', 2024), published }, ['甲', '乙']);
    expect(valueOf(terms, 'citation_author')).toEqual(['甲', '乙']);
    expect(valueOf(terms, 'citation_publication_date')).toEqual(['2024/12/19']);
    expect(valueOf(terms, 'DC.coverage')).toEqual(['a区 2024']);
  });

  it('leaves out what is not known or only inferred', () => {
    const report = { ...reportOf('a', null), published: { ...published, inferred: true } };
    const terms = bibliography(report, []);
    expect(valueOf(terms, 'citation_author')).toEqual([]);
    expect(valueOf(terms, 'citation_publication_date')).toEqual([]);
    expect(valueOf(terms, 'DC.date')).toEqual([]);
    expect(terms.every(({ content }) => content !== '')).toBe(true);
  });
});

describe('openGraph', () => {
  const shared = { type: 'article', title: '题', description: '文' } as const;

  it('gives an address only where there is one', () => {
    const terms = openGraph({ ...shared, url: undefined, image: undefined });
    expect(terms.map(({ term }) => term)).not.toContain('og:url');
    const url = 'https://x.org/';
    expect(openGraph({ ...shared, url, image: `${url}p.png` })).toContainEqual({
      key: 'property',
      term: 'og:image',
      content: 'https://x.org/p.png',
    });
    expect(terms.filter(({ term }) => term.startsWith('og:image'))).toEqual([]);
  });
});

describe('descriptionOf', () => {
  it('begins the report and ends in an ellipsis when it is cut', () => {
    const long = makeReport('r', ['文'.repeat(200)], { title: '题' });
    expect(Array.from(descriptionOf(long))).toHaveLength(110);
    expect(descriptionOf(long)).toMatch(/^文+…$/);
    expect(descriptionOf(makeReport('r', ['短。'], { title: '题' }))).toBe('短。');
    expect(descriptionOf(makeReport('r', [], { title: '题' }))).toBe('题');
  });
});

describe('JSON-LD', () => {
  it('tells a report with its years and its place', () => {
    const data = reportData({ ...reportOf('a', 2024), planYear: '2025' }, ['甲'], undefined);
    expect(data).toMatchObject({
      '@type': ['NewsArticle', 'Report'],
      temporalCoverage: '2024/2025',
      about: { '@type': 'Place', name: 'a区' },
    });
    expect(data).not.toHaveProperty('url');
    expect(data).not.toHaveProperty('image');
    expect(data).not.toHaveProperty('datePublished');
  });

  it('covers the years up to the last one planned', () => {
    const data = reportData({ ...reportOf('a', 2023), planYear: '2023/2025' }, [], undefined);
    expect(data).toHaveProperty('temporalCoverage', '2023/2025');
  });

  it('has the picture of the report where its address is known', () => {
    const data = reportData(reportOf('a', 2023), [], 'https://x.org/reports/a/');
    expect(data).toHaveProperty('image', 'https://x.org/reports/a/picture.png');
  });

  it('cannot end its script element', () => {
    const data = { name: '</script><script>alert(1)</script>' };
    expect(jsonLdText(data)).not.toContain('<');
    expect(JSON.parse(jsonLdText(data))).toEqual(data);
  });
});
