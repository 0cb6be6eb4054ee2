import type { Report } from '../model/report.ts';
import { districtPath, reportPath } from './href.ts';
import { yearsInChinese } from './labels.ts';

/** A step of the way from the home page down; the last one is the page itself and has no path. */
export interface Step {
  readonly text: string;
  readonly path?: string;
}

/**
 * The way to a report, or to a page below it.
 * @param below what that page is called
 */
export function stepsTo({ district, slug, year }: Report, below?: string): Step[] {
  const name = year === null ? '报告' : `${yearsInChinese(String(year))}报告`;
  return [
    ...(district ? [{ text: district.name, path: districtPath(district.slug) }] : []),
    below === undefined ? { text: name } : { text: name, path: reportPath(slug) },
    ...(below === undefined ? [] : [{ text: below }]),
  ];
}
