import { expect, it } from 'vitest';
import { neighboursOf } from '../../../src/site/neighbours.ts';
import { reportOf } from './support.ts';

const all = [
  reportOf('a', 2024),
  reportOf('b', 2024),
  reportOf('c', 2024),
  reportOf('a', 2023),
  reportOf('b', 2022),
  reportOf('a', null),
];
const names = (index: number) => {
  const report = all[index];
  if (!report) throw new Error('no such report');
  const { earlier, later, previous, next } = neighboursOf(report, all);
  return [earlier, later, previous, next].map((each) => each?.slug ?? '-').join(' ');
};

it('finds the years before and after in the same district, and what stands beside it in the archive', () => {
  expect(names(0)).toBe('a-2023 - - b-2024');
  expect(names(1)).toBe('b-2022 - a-2024 c-2024');
  expect(names(3)).toBe('a-x a-2024 c-2024 b-2022');
  expect(names(5)).toBe('- a-2023 b-2022 -');
});

it('finds no other years for a report without a place', () => {
  const lost = { ...reportOf('a', null), district: null };
  const { earlier, later, previous } = neighboursOf(lost, all);
  expect([earlier, later, previous?.slug]).toEqual([undefined, undefined, 'b-2022']);
});

it('finds none for a report that the archive has not', () => {
  expect(neighboursOf(reportOf('z', 2024), all)).toEqual({
    earlier: undefined,
    later: undefined,
    previous: undefined,
    next: undefined,
  });
});
