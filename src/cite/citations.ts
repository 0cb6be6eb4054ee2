import type { Report } from '../model/report.ts';
import { reportPath } from '../site/href.ts';
import type { CslDate } from './csl.ts';
import { cite } from './engine.ts';
import type { Format } from './formats.ts';
import { cslItem } from './item.ts';
import { SLOT_DATE, SLOT_URL } from './slots.ts';

type Citations = Readonly<Record<Format, string>>;

/** A page and four files of a report, each of them made twice for its sum, ask for the same. */
const known = new WeakMap<Report, { readonly url: string | undefined; readonly made: Citations }>();

/** A report cited as the site's own files have it: with its address where the site's is known. */
export function citationsOf(report: Report, site: URL | null): Citations {
  const url = site === null ? undefined : new URL(reportPath(report.slug), site).href;
  const before = known.get(report);
  if (before && before.url === url) return before.made;
  const made = cite(cslItem(report, { url }));
  known.set(report, { url, made });
  return made;
}

/** The same with room for the address and the day of reading, which only a reader's browser knows. */
export function slottedCitationsOf(report: Report): Citations {
  const accessed: CslDate = { 'date-parts': [SLOT_DATE] };
  return cite(cslItem(report, { url: SLOT_URL, accessed }));
}

/** All plain citations of a report, each under its name: `cite.txt`. */
export function citationText(report: Report, site: URL | null): string {
  const { gbt2025, gbt2015, quotation } = citationsOf(report, site);
  return `GB/T 7714—2025\n${gbt2025}\n\nGB/T 7714—2015\n${gbt2015}\n\n引文出处\n${quotation}\n`;
}
