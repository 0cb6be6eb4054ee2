import type { Report } from '../model/report.ts';

/** How many characters a report has, white space apart. */
export function charactersOf(report: Pick<Report, 'blocks'>): number {
  return report.blocks.reduce(
    (sum, { text }) => sum + Array.from(text.replaceAll(/\s/gu, '')).length,
    0,
  );
}

/** What the index of the API and the home page count. */
export function countsOf(report: Report) {
  return {
    blocks: report.blocks.length,
    characters: charactersOf(report),
    decisions: report.apparatus.length,
    gaps: report.apparatus.filter(({ type }) => type === 'gap').length,
  };
}
