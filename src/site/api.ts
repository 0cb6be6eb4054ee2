import type { Report } from '../model/report.ts';
import { countsOf } from './figures.ts';

/** An answer of the static API. */
export function json(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** A report as the API gives it: what only the pages need is left out. */
export function publicReport<T extends Report & { noteHtml?: string }>(
  data: T,
): Omit<T, 'noteHtml'> {
  const report: Omit<T, 'noteHtml'> & { noteHtml?: string } = { ...data };
  delete report.noteHtml;
  return report;
}

/** A report in the index of the API; `url` and `json` are relative to the site's root. */
export function indexEntry(report: Report) {
  const { slug, district, title, kicker, year, planYear, published, edited } = report;
  return {
    slug,
    district,
    kicker,
    title,
    year,
    planYear,
    published,
    edited,
    counts: countsOf(report),
    url: `reports/${slug}/`,
    json: `api/reports/${slug}.json`,
  };
}
