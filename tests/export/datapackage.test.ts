import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { blocksCsv, columns } from '../../src/export/blocks-csv.ts';
import { checksums } from '../../src/export/checksums.ts';
import { dataPackage } from '../../src/export/datapackage.ts';
import { archiveFiles } from '../../src/export/files.ts';
import { archiveReports, hostileReport, reportOf } from '../support/reports.ts';

const reports = [...(await archiveReports()), hostileReport()];

const sha256 = createHash('sha256').update('x').digest('hex');
const file = { ...archiveFiles['api/blocks.csv'], path: 'api/blocks.csv', bytes: 1, sha256 };

/** What the data package says of the table's columns. */
function schemaOf({ resources }: ReturnType<typeof dataPackage>) {
  const schema = resources.flatMap((resource) => resource.schema ?? [])[0];
  if (!schema) throw new Error('There is no table.');
  return schema;
}

function readCsv(text: string): string[][] {
  return parse(text, { recordDelimiter: '\r\n' });
}

describe('the table of blocks', () => {
  it('has one row for each block, with its text as it stands', () => {
    const [header, ...rows] = readCsv(blocksCsv(reports));
    expect(header).toEqual(columns.map(({ name }) => name));
    const at = (name: string) => header?.indexOf(name) ?? -1;
    const expected = reports.flatMap(({ slug, blocks }) =>
      blocks.map(({ id, text }) => [slug, id, text]),
    );
    expect(rows.map((row) => [row[at('report')], row[at('id')], row[at('text')]])).toEqual(
      expected,
    );
  });

  it('has in each cell what the data package says of its column', () => {
    const schema = schemaOf(dataPackage([file], new Date(0), null));
    const [, ...rows] = readCsv(blocksCsv(reports));
    const keys = new Set<string>();
    for (const row of rows) {
      const cells = new Map(schema.fields.map(({ name }, index) => [name, row[index] ?? '']));
      for (const { constraints, name, type } of schema.fields) {
        const cell = cells.get(name) ?? '';
        if (constraints?.required) expect(cell, name).not.toBe('');
        if (type === 'integer') expect(cell, name).toMatch(/^\d*$/);
      }
      keys.add(schema.primaryKey.map((name) => cells.get(name)).join(' '));
    }
    expect(keys.size).toBe(rows.length);
  });

  it('quotes what would end a cell', () => {
    const block = { id: 'L3', kind: 'paragraph' as const, text: '甲,"乙"\n丙', spans: [] };
    const [, row] = readCsv(blocksCsv([{ ...reportOf(['题']), blocks: [block] }]));
    expect(row).toContain('甲,"乙"\n丙');
  });
});

describe('the data package', () => {
  const reportFile = { ...file, path: 'reports/a-1/report.tei.xml', format: 'xml' };
  const made = dataPackage([file, reportFile], new Date(0), null);

  it('gives each resource a name of its own, a path within the package, size and hash', () => {
    expect(made.resources.map(({ name }) => name)).toEqual([
      'api_blocks.csv',
      'reports_a-1_report.tei.xml',
    ]);
    for (const { bytes, hash, path } of made.resources) {
      expect([bytes, hash]).toEqual([1, `sha256:${sha256}`]);
      expect(path).not.toMatch(/^\/|\.\.|:/);
    }
  });

  it('describes the table', () => {
    expect(made.resources[0]).toMatchObject({
      type: 'table',
      schema: { primaryKey: ['report', 'id'], missingValues: [''] },
    });
    expect(JSON.stringify(made)).not.toContain('homepage');
  });

  it('is summed as sha256sum writes it', () => {
    expect(checksums([file])).toBe(`${sha256}  api/blocks.csv\n`);
  });
});
