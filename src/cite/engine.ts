import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { bibtexOf } from './bibtex.ts';
import type { CslDate, CslItem } from './csl.ts';
import { edtfOf } from './dates.ts';
import type { Format } from './formats.ts';
import { risOf } from './ris.ts';
import { shield, unshield } from './shield.ts';
import { GBT_2015, GBT_2025, LOCALE, QUOTATION } from './styles.ts';

const csl = plugins.config.get('@csl');
csl.styles.add('gbt2025', GBT_2025);
csl.styles.add('gbt2015', GBT_2015);
csl.styles.add('quotation', QUOTATION);
csl.locales.add('zh-CN', LOCALE);

/** Writes an item in each format; what people read, by the citation engine. */
export function cite(item: CslItem): Record<Format, string> {
  return {
    gbt2025: styled(item, 'gbt2025'),
    gbt2015: styled(item, 'gbt2015'),
    quotation: styled(item, 'quotation'),
    bibtex: bibtexOf(item),
    ris: risOf(item),
    csl: `${JSON.stringify([item], null, 2)}\n`,
  };
}

function styled(item: CslItem, template: string): string {
  // The engine shortens a range to 2024-12-19/31; written out, both ends can be read.
  const data = { ...shield(item), ...(item.issued && { issued: literal(item.issued) }) };
  const options = { template, lang: 'zh-CN', format: 'text' };
  return unshield(new Cite(data).format('bibliography', options).trim());
}

function literal({ circa, ...date }: CslDate) {
  return { literal: edtfOf(date), ...(circa && { circa }) };
}
