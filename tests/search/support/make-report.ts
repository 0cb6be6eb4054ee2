import { reportSchema, type Block, type Report } from '../../../src/model/report.ts';

/** A report with these blocks: texts are paragraphs. */
export function makeReport(
  slug: string,
  blocks: readonly (string | Pick<Block, 'kind' | 'text' | 'level'>)[],
  facts: Partial<Report> = {},
): Report {
  return reportSchema.parse({
    slug,
    district: null,
    kicker: null,
    title: '',
    deck: null,
    byline: [],
    year: null,
    planYear: null,
    published: null,
    edited: true,
    source: { file: `${slug}.txt`, sha256: '0'.repeat(64), lines: 1, encoding: 'utf-8' },
    masthead: { kicker: [], title: [], deck: [], byline: [] },
    blocks: blocks.map((block, index) => ({
      id: `L${index + 1}`,
      spans: [],
      ...(typeof block === 'string' ? { kind: 'paragraph', text: block } : block),
    })),
    apparatus: [],
    normalisation: [],
    ...facts,
  });
}
