import type { Char } from '../model/char.ts';
import { ARTICLE_KIND, REPORT_TITLE } from './genre.ts';
import type { Line } from './line.ts';

/**
 * Picks the headline among the lines above the text: the one set as `#`, else 政府工作报告, else the first with a
 * colon (place：theme), else the last, unless that names the kind of article (某地工作综述) and so belongs to the one before it.
 * @returns its index, -1 when there is none
 */
export function mainTitle(titles: readonly Line[]): number {
  const marked = titles.findIndex(({ mark }) => typeof mark === 'object' && mark !== null);
  if (marked !== -1) return marked;
  const report = titles.findIndex(({ text }) => REPORT_TITLE.test(text));
  if (report !== -1) return report;
  const placed = titles.findIndex(({ text }) => /.[：:]./.test(text));
  if (placed !== -1) return placed;
  const last = titles.at(-1);
  return titles.length > 1 && last && ARTICLE_KIND.test(last.text)
    ? titles.length - 2
    : titles.length - 1;
}

/** 新某 新某 某地：…: what stands before the word with the colon is an overline, when it has two words or more. */
export function splitKicker(chars: readonly Char[]): {
  kicker: readonly (readonly Char[])[];
  title: readonly Char[];
} {
  const colon = chars.findIndex(({ text }) => text === '：' || text === ':');
  const space = chars.findLastIndex(({ text }, index) => index < colon && /^\s$/.test(text));
  const before = chars.slice(0, Math.max(space, 0));
  const words = before
    .map(({ text }) => text)
    .join('')
    .trim()
    .split(/\s+/);
  if (space <= 0 || words.length < 2) return { kicker: [], title: chars };
  return { kicker: [before], title: chars.slice(space + 1) };
}

/** Whether two headings are cut alike: as many halves, each about as long. */
export function sameCut(one: string, other: string): boolean {
  const [halves, others] = [one, other].map((text) => text.split(/[ 　，,]+/));
  if (!halves || halves.length !== others?.length) return false;
  return halves.every((half, index) => Math.abs(half.length - (others[index]?.length ?? 0)) <= 2);
}
