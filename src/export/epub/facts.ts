import type { Element } from 'xast';
import type { Report } from '../../model/report.ts';
import { dateInChinese, yearsInChinese } from '../../site/labels.ts';
import { element, block as lines } from '../xml.ts';

/** What is known about a report, as a list of terms. */
export function factsOf({ district, edited, planYear, published, source, year }: Report): Element {
  const facts: [string, string | null][] = [
    ['区市', district?.name ?? null],
    ['报告年度', year === null ? null : yearsInChinese(String(year))],
    ['规划年度', planYear === null ? null : yearsInChinese(planYear)],
    ['见报时间', published && dateOf(published)],
    ['校勘', edited ? '已校勘' : '未校勘：由程序自动整理，尚无人核对'],
    ['底本', source.file],
    ['底本 SHA-256', source.sha256],
  ];
  const items = facts.flatMap(([term, value]) =>
    value === null ? [] : [element('dt', {}, term), element('dd', {}, value)],
  );
  return lines('dl', {}, ...items);
}

function dateOf({ edtf, inferred, reason }: NonNullable<Report['published']>): string {
  return inferred ? `${dateInChinese(edtf)}（推断：${reason}）` : dateInChinese(edtf);
}
