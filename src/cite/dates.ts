import type { CslDate } from './csl.ts';

type Parts = readonly number[];

/** A date or an interval as EDTF (and ISO 8601) writes it. */
export function edtfOf(date: Pick<CslDate, 'date-parts'>): string {
  return date['date-parts'].map(written).join('/');
}

function written(parts: Parts): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** What both ends of an interval share: of 2024-12-19/2024-12-31 the month; undefined when not even the year. */
export function sharedDate(date: CslDate): Pick<CslDate, 'date-parts'> | undefined {
  const [from, to] = date['date-parts'];
  if (!from || !to) return { 'date-parts': date['date-parts'] };
  const differs = from.findIndex((part, index) => part !== to[index]);
  const shared = differs === -1 ? from : from.slice(0, differs);
  return shared.length > 0 ? { 'date-parts': [shared] } : undefined;
}
