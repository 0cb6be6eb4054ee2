/** The forms in which a report can be cited. */
export const formats = ['gbt2025', 'gbt2015', 'quotation', 'bibtex', 'ris', 'csl'] as const;
export type Format = (typeof formats)[number];

/** Those that people read, not programs. */
export const plainFormats = ['gbt2025', 'gbt2015', 'quotation'] as const satisfies Format[];

export const formatNames: Readonly<Record<Format, string>> = {
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  quotation: '引文与出处',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};
