import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './csl.ts';
import { sharedDate } from './dates.ts';
import { shield, unshield } from './shield.ts';

// Chinese as it is, for Biber and for BibTeX with UTF-8; the default drops every character that is not ASCII.
plugins.config.get('@bibtex').format.asciiOnly = false;

/**
 * Writes an item as BibTeX. The engine's fields for BibTeX, and those of biblatex that citation managers and the
 * LaTeX styles of GB/T 7714 read as well: without `entrysubtype` these would take a newspaper for a journal.
 */
export function bibtexOf(item: CslItem): string {
  const { author, journal, note, pages, title, url, year, ...engine } = fieldsOf(item);
  const sure = item.issued?.circa ? undefined : engine.date;
  const fields = {
    entrysubtype: 'newspaper',
    author,
    // Braces keep styles from putting the capitals of 5G or GDP into lower case.
    title: `{${title ?? ''}}`,
    journal,
    date: sure,
    year,
    month: monthOf(item),
    pages,
    langid: 'chinese',
    language: 'chinese',
    keywords: engine.keywords,
    url,
    urldate: engine.urldate,
    note,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`\t${name} = {${value}},\n`],
  );
  return unshield(`@article{${item.id},\n${lines.join('')}}\n`, 'tex');
}

type Fields = Readonly<Record<string, string | undefined>>;

function fieldsOf(item: CslItem): Fields {
  const data = { ...shield(item), ...(item.issued && { issued: sharedDate(item.issued) }) };
  const cited = new Cite(data);
  const [modern] = cited.format('biblatex', { format: 'object' });
  const [classic] = cited.format('bibtex', { format: 'object' });
  return { ...modern?.properties, ...classic?.properties };
}

/** The engine writes the day into the month, which biber refuses. */
function monthOf({ issued }: CslItem): string | undefined {
  const month = issued && sharedDate(issued)?.['date-parts'][0]?.[1];
  return month === undefined ? undefined : String(month);
}
