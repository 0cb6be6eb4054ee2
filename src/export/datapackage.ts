import { SITE_NAME } from '../site/labels.ts';
import { columns } from './blocks-csv.ts';
import type { FileKind } from './files.ts';

/** A file of the archive, weighed and summed. */
export interface Described extends FileKind {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** Describes the archive's files as a Frictionless Data Package (version 2). */
export function dataPackage(files: readonly Described[], created: Date, site: URL | null) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'changchun-work-reports',
    title: SITE_NAME,
    description: '长春市和各区的工作报告：由损坏的底本整理，附校勘记，逐段可引。',
    ...(site !== null && { homepage: site.href }),
    created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
    keywords: ['长春', '工作报告', '校勘'],
    licenses: [
      {
        name: 'MIT',
        path: 'https://opensource.org/license/mit',
        title: '校勘和标注以 MIT 许可证发布；报告文字的权利属于原作者和原报',
      },
    ],
    resources: files.map(resource),
  };
}

function resource({ bytes, format, mediatype, path, sha256, title }: Described) {
  return {
    name: nameOf(path),
    path,
    title,
    format,
    mediatype,
    ...(format !== 'epub' && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' && table()),
  };
}

/** Names are of lower-case letters, digits, `-`, `_` and `.`; a path has few others. */
function nameOf(path: string): string {
  return path.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '_');
}

function table() {
  const required = new Set(['report', 'id', 'position', 'kind', 'text']);
  return {
    type: 'table',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(({ name, type, description }) => ({
        name,
        type,
        description,
        ...(required.has(name) && { constraints: { required: true } }),
      })),
      primaryKey: ['report', 'id'],
      missingValues: [''],
    },
  };
}
