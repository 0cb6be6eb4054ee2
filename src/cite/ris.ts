import type { CslDate, CslItem } from './csl.ts';
import { sharedDate } from './dates.ts';

/**
 * Writes an item as RIS. Own code, since Citation.js leaves the writers of newspaper articles out and folds long
 * fields, which then are read with gaps in Chinese.
 */
export function risOf(item: CslItem): string {
  const issued = item.issued && sharedDate(item.issued);
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', issued && String(issued['date-parts'][0]?.[0])],
    ['DA', issued && risDate(issued)],
    ['SP', item.page],
    ...(item.keyword?.split(',') ?? []).map((word): [string, string] => ['KW', word]),
    ['DB', item.archive],
    ['LA', item.language],
    ['N1', item.note],
    ['UR', item.URL],
    ['Y2', item.accessed && risDate(item.accessed)],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\n`]))
    .join('');
}

/** `YYYY/MM/DD/`; what is not known is left empty. */
function risDate({ 'date-parts': [parts = []] }: Pick<CslDate, 'date-parts'>): string {
  const [year = '', month = '', day = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}

function oneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
