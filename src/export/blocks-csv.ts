import type { Report } from '../model/report.ts';

type Cell = string | number | null;

/** The columns of `api/blocks.csv`: name, type, meaning, and how a block fills them. */
export const columns = [
  column('report', 'string', '报告', ({ report }) => report.slug),
  column('id', 'string', '段落的固定链接，如 L45', ({ block }) => block.id),
  column('position', 'integer', '在报告中的次序，自1起', ({ position }) => position),
  column('district', 'string', '区市', ({ report }) => report.district?.name ?? null),
  column('year', 'integer', '报告年度', ({ report }) => report.year),
  column('kind', 'string', '种类', ({ block }) => block.kind),
  column('level', 'integer', '标题的层次，2至4', ({ block }) => block.level ?? null),
  column('text', 'string', '整理后的文字，〔缺〕表示底本缺字', ({ block }) => block.text),
  column('run_in', 'string', '段首的小标题，是文字的一部分', ({ block }) => block.runIn ?? null),
  column('first_line', 'integer', '底本中起始的行', ({ lines }) => lines.at(0) ?? null),
  column('last_line', 'integer', '底本中末尾的行', ({ lines }) => lines.at(-1) ?? null),
];

interface Row {
  readonly report: Report;
  readonly block: Report['blocks'][number];
  readonly position: number;
  /** The lines of the seed that the block was taken from, in reading order. */
  readonly lines: readonly number[];
}

function column(
  name: string,
  type: 'string' | 'integer',
  description: string,
  cell: (row: Row) => Cell,
) {
  return { name, type, description, cell };
}

/** All blocks of all reports as a table (RFC 4180), one row a block. */
export function blocksCsv(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) =>
    report.blocks.map((block, index) => {
      const lines = block.spans.map(({ line }) => line);
      const row = { report, block, position: index + 1, lines };
      return columns.map(({ cell }) => cell(row));
    }),
  );
  const header = columns.map(({ name }) => name);
  return [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
