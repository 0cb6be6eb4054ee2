import type { Block, Report } from '../model/report.ts';
import type { Part } from './format.ts';

const PAST = /回顾|望过去|过去|回眸|总结|成就|成绩|成效|硕果|汇报/u;
const FUTURE = /展望|展未来|未来|蓝图|新突破|锚定|目标|任务|主攻|启新|开新局|安排|部署/u;

/**
 * Tells for each block whether it stands in the part that looks back or in the one that looks ahead. Spreads print a
 * label over the headline of a part (回顾2024, then the headline), so headings in a row are read as one.
 */
export function partsOf({
  blocks,
  year,
  planYear,
}: Pick<Report, 'blocks' | 'year' | 'planYear'>): Part[] {
  let part: Part = 'other';
  return blocks.map((block, index) => {
    if (isPartHeading(block) && !isPartHeading(blocks[index - 1])) {
      part = partOf(headingFrom(blocks, index), year, planYear);
    }
    return part;
  });
}

function isPartHeading(block: Block | undefined): boolean {
  return block?.kind === 'heading' && block.level === 2;
}

/** The texts of the headings that follow one another from there on. */
function headingFrom(blocks: readonly Block[], start: number): string[] {
  const end = blocks.findIndex((block, index) => index > start && !isPartHeading(block));
  return blocks.slice(start, end === -1 ? undefined : end).map(({ text }) => text);
}

function partOf(texts: readonly string[], year: number | null, planYear: string | null): Part {
  const plan = planYear?.slice(0, 4) ?? (year === null ? null : String(year + 1));
  for (const text of texts) {
    if (/回顾|过去/u.test(text)) return 'past';
    if (/展望|未来/u.test(text)) return 'future';
    if (year !== null && text.includes(String(year))) return 'past';
    if (plan !== null && text.includes(plan)) return 'future';
    if (PAST.test(text)) return 'past';
    if (FUTURE.test(text)) return 'future';
  }
  return 'other';
}
