import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { proveConservation } from '../../src/compile/conservation.ts';
import { readArchive, type ReadArchive } from '../../src/loader/read-archive.ts';
import { reportSchema, type Block } from '../../src/model/report.ts';

let archive: ReadArchive;

beforeAll(async () => {
  archive = await readArchive(resolve(import.meta.dirname, '../..'));
});

/** A block in one line: id, kind, the lines it was joined from, its first and last words. */
function outlineOf({ id, kind, level, text, spans }: Block): string {
  const chars = Array.from(text);
  const words =
    chars.length <= 30 ? text : `${chars.slice(0, 16).join('')}…${chars.slice(-10).join('')}`;
  const joined = spans.map(
    ({ line, start, end }) => `${String(line)}:${String(start)}-${String(end)}`,
  );
  return [
    id,
    `${kind}${String(level ?? '')}`,
    joined.length > 1 ? `[${joined.join(' + ')}]` : '',
    words,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

describe('the editions', () => {
  it('are without a problem, and every seed has one', () => {
    expect(archive.problems).toEqual([]);
  });

  it('fit the published schema and keep the conservation law', () => {
    for (const { report, seed } of archive.reports) {
      expect(reportSchema.parse(report)).toEqual(report);
      expect(proveConservation(report, seed.lines)).toEqual([]);
    }
  });

  // Read the outline against the seed before you update it: it is the editor's word.
  it('give the blocks, headings and joins that were proofread', async () => {
    for (const { report } of archive.reports) {
      const masthead = Object.values(report.masthead).flat();
      const outline = [
        ...masthead.map(({ id, text }) => `${id} ${text}`),
        ...report.blocks.map(outlineOf),
      ];
      const file = join(import.meta.dirname, `${report.slug}.outline.txt`);
      await expect(`${outline.join('\n')}\n`).toMatchFileSnapshot(file);
    }
  });

  it('link every decision to a block or field that exists', () => {
    for (const { report } of archive.reports) {
      const ids = new Set(
        [...report.blocks, ...Object.values(report.masthead).flat()].map(({ id }) => id),
      );
      const named = report.apparatus.flatMap((decision) => [
        ...('block' in decision && decision.block !== null ? [decision.block] : []),
        ...('copyOf' in decision && decision.copyOf !== undefined ? [decision.copyOf] : []),
      ]);
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
      for (const decision of report.apparatus) {
        if (decision.type !== 'corr' && decision.type !== 'gap') continue;
        const block = report.blocks.find(({ id }) => id === decision.block);
        if (!block) continue;
        const shown = Array.from(block.text).slice(
          decision.offset,
          decision.offset + decision.length,
        );
        expect(shown.join('')).toBe(decision.type === 'corr' ? decision.corr : '〔缺〕');
      }
    }
  });

  it('give each block a permalink of its own', () => {
    for (const { report } of archive.reports) {
      const ids = report.blocks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^L\d+(?:-(?:\d+|gap(?:-\d+)?))?$/.test(id))).toEqual([]);
    }
  });
});
