import { resolve } from 'node:path';
import { compile } from '../../src/compile/compile.ts';
import { readArchive } from '../../src/loader/read-archive.ts';
import type { Report } from '../../src/model/report.ts';
import { hostileSeed } from './hostile-texts.ts';
import { seedOf } from './seeds.ts';

/** Compiles lines into a report without an edition. */
export function reportOf(lines: readonly string[]): Report {
  return compile(seedOf(lines), null, { slug: 'test', district: null }).report;
}

/** The reports of the archive itself, each with its note as one paragraph. */
export async function archiveReports(): Promise<(Report & { noteHtml: string })[]> {
  const { reports } = await readArchive(resolve(import.meta.dirname, '../..'));
  return reports.map(({ report, note }) => ({
    ...report,
    noteHtml: `<p>${note.replaceAll(/[<>&]/g, '')}</p>`,
  }));
}

/** A report whose every part becomes code where somebody forgets to escape; without an edition. */
export function hostileReport(): Report & { noteHtml: string } {
  const seed = seedOf(hostileSeed().split('\n'));
  const { report } = compile(seed, null, { slug: 'hostile', district: null });
  return { ...report, noteHtml: '<p onclick="x()">&lt;b&gt; <img src=x> ]]&gt;</p>' };
}
