import type { Report } from '../model/report.ts';

/** The reports around a report: of its district in the years before and after, and beside it in the archive. */
export interface Neighbours {
  readonly earlier: Report | undefined;
  readonly later: Report | undefined;
  readonly previous: Report | undefined;
  readonly next: Report | undefined;
}

/**
 * Finds the neighbours of a report.
 * @param all the archive, newest first and within a year in the order of the districts
 */
export function neighboursOf(report: Report, all: readonly Report[]): Neighbours {
  const { district, slug } = report;
  const own = all.filter((each) => district !== null && each.district?.slug === district.slug);
  const around = (list: readonly Report[], step: number) => {
    const index = list.findIndex((each) => each.slug === slug);
    return index === -1 ? undefined : list[index + step];
  };
  return {
    earlier: around(own, 1),
    later: around(own, -1),
    previous: around(all, -1),
    next: around(all, 1),
  };
}
