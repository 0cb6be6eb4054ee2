import type { Text } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Report } from '../model/report.ts';
import { toMdast } from './to-mdast.ts';

const stringifier = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    handlers: {
      // An underscore inside a word is left bare, but with the rules for CJK text it can begin emphasis there too.
      text: (node: Text, _parent, state, info) =>
        state.safe(node.value, info).replace(/(?<!\\)_/g, '\\_'),
    },
  })
  .freeze();

/** Gives the text of a report as Markdown (CommonMark); what the seed holds is escaped, never markup. */
export function toMarkdown(report: Pick<Report, 'blocks'>): string {
  return stringifier.stringify(toMdast(report));
}
