import type { Decision, Report } from '../../../src/model/report.ts';
import { makeReport } from '../../search/support/make-report.ts';

/** A report of a district and a year, with headings of level 3. */
export function reportOf(
  district: string,
  year: number | null,
  headings: readonly string[] = [],
): Report {
  return makeReport(
    `${district}-${year ?? 'x'}`,
    headings.map((text) => ({ kind: 'heading' as const, level: 3, text })),
    { district: { slug: district, name: `${district}区`, level: 'district' }, year },
  );
}

/** A report of one paragraph over some lines of a seed, with decisions on it. */
export function restored(
  text: string,
  spans: Report['blocks'][number]['spans'],
  apparatus: readonly Decision[],
  facts: Partial<Report> = {},
): Report {
  return makeReport('made', [], {
    blocks: [{ id: 'L1', kind: 'paragraph', text, spans }],
    apparatus: [...apparatus],
    ...facts,
  });
}

const base = { reason: '理由', confidence: 'high' } as const;

export function corr(id: string, line: number, start: number, sic: string, to: string): Decision {
  const end = start + sic.length - 1;
  const place = { block: 'L1', offset: start - 1, length: to.length };
  return { ...base, id, type: 'corr', line, start, end, sic, corr: to, ...place };
}

export function surplus(id: string, line: number, start: number, text: string): Decision {
  const end = start + text.length - 1;
  return { ...base, id, type: 'surplus', line, start, end, text, by: 'editor' };
}

/** A gap in the paragraph, three characters long as its mark is. */
export function gap(id: string, offset: number): Decision {
  return {
    ...base,
    id,
    type: 'gap',
    after: 'L1',
    line: 1,
    block: 'L1',
    offset,
    length: 3,
  };
}

export function moved(
  id: string,
  spans: Report['blocks'][number]['spans'],
  after: number,
): Decision {
  const lines = spans.map(({ line }) => line);
  return {
    ...base,
    id,
    type: 'transposition',
    lines: [Math.min(...lines), Math.max(...lines)],
    spans,
    after,
  };
}
