import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Report } from '../model/report.ts';
import { toMdast } from './to-mdast.ts';

const stringifier = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' })
  .freeze();

/** Gives the text of a report as Markdown (CommonMark); what the seed holds is escaped, never markup. */
export function toMarkdown(report: Pick<Report, 'blocks'>): string {
  return stringifier.stringify(toMdast(report));
}
