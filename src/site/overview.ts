import type { District } from '../model/district.ts';
import type { Report } from '../model/report.ts';

export interface NamedDistrict extends District {
  readonly slug: string;
}

/** Districts in rows, years in columns, newest first; reports that have no place there stand apart. */
export interface Overview {
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly district: NamedDistrict;
    readonly cells: readonly (readonly Report[])[];
  }[];
  readonly others: readonly Report[];
}

export function overviewOf(
  districts: readonly NamedDistrict[],
  reports: readonly Report[],
): Overview {
  const known = new Set(districts.map(({ slug }) => slug));
  const placed = reports.filter(
    ({ district, year }) => year !== null && known.has(district?.slug ?? ''),
  );
  const years = [...new Set(placed.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a);
  const rows = districts.map((district) => ({
    district,
    cells: years.map((year) =>
      placed.filter((report) => report.year === year && report.district?.slug === district.slug),
    ),
  }));
  return { years, rows, others: reports.filter((report) => !placed.includes(report)) };
}

/** The newest report first; within a year in the order of the districts. */
export function newestFirst(
  districts: readonly NamedDistrict[],
  reports: readonly Report[],
): Report[] {
  const order = new Map(districts.map(({ slug, order: place }) => [slug, place]));
  const placeOf = (report: Report) => order.get(report.district?.slug ?? '') ?? Infinity;
  return reports.toSorted(
    (a, b) =>
      (b.year ?? 0) - (a.year ?? 0) || compare(placeOf(a), placeOf(b)) || compare(a.slug, b.slug),
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
