import { placesIn } from '../narrow.ts';
import type { Match } from '../search.ts';
import { sum } from '../sum.ts';
import { h } from './dom.ts';

/** More reports than this are drawn year by year. */
const MOST_BARS = 24;

interface Bar {
  readonly label: string;
  readonly year: number;
  readonly count: number;
}

/** A row of bars: how many places each report has, from the oldest to the newest. */
export function barsView(matches: readonly Match[]): HTMLElement {
  const bars = barsOf(matches);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const items = bars.map(({ label, count }) => {
    const bar = h('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(count / most));
    return h('li', {}, h('span', { class: 'bar-count' }, `${count} 处`), bar, h('span', {}, label));
  });
  // Where the type is large they scroll, and nothing in them has the focus.
  return h('ol', { class: 'bars', 'aria-label': '各篇报告的处数', tabindex: '0' }, ...items);
}

function barsOf(matches: readonly Match[]): Bar[] {
  const bars = matches.map((match) => ({
    year: match.card.year ?? 0,
    label: [match.card.district?.name ?? match.card.title, match.card.year ?? ''].join(' ').trim(),
    count: placesIn(match),
  }));
  return (bars.length > MOST_BARS ? byYear(bars) : bars).toSorted(
    (a, b) => a.year - b.year || (a.label < b.label ? -1 : 1),
  );
}

function byYear(bars: readonly Bar[]): Bar[] {
  return [...Map.groupBy(bars, ({ year }) => year)].map(([year, group]) => ({
    year,
    label: year === 0 ? '年份不详' : `${year}年`,
    count: sum(group.map(({ count }) => count)),
  }));
}
