import { gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import type { Archive } from '../../src/search/format.ts';
import { writeIndex, type IndexOptions } from '../../src/search/write-index.ts';
import { generateReports } from './support/generate-reports.ts';

// Pagefind's indexer is a program of its own, and may have to wait for the processor.
vi.setConfig({ testTimeout: 60_000 });

const reports = generateReports(6);

async function build(options?: IndexOptions): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const keep = (path: string, content: Uint8Array) => {
    files.set(path, Buffer.from(content).toString('base64'));
    return Promise.resolve();
  };
  await writeIndex(reports, keep, options);
  return files;
}

const archiveOf = (files: ReadonlyMap<string, string>) =>
  JSON.parse(Buffer.from(files.get('archive.json') ?? '', 'base64').toString()) as Archive;

it('gives the same bytes for the same reports', async () => {
  expect([...(await build())]).toEqual([...(await build())]);
});

it('names every file that it writes compressed by what is in it, and holds every report', async () => {
  const files = await build({ reportsPerBundle: 4 });
  const { bundles, reports: count } = archiveOf(files);
  expect(count).toBe(6);
  expect(bundles).toHaveLength(2);
  for (const { file } of bundles) {
    const bundle = JSON.parse(
      gunzipSync(Buffer.from(files.get(file) ?? '', 'base64')).toString(),
    ) as { cards: { record: string }[] };
    for (const { record } of bundle.cards) expect(files.has(`text/${record}.pf_text`)).toBe(true);
  }
});

it('builds several indexes when there are many reports', async () => {
  const files = await build({ reportsPerShard: 4 });
  expect(archiveOf(files).shards).toEqual(['shard-1/']);
  expect(files.has('shard-1/pagefind-entry.json')).toBe(true);
});

it('builds an index of nothing', async () => {
  const files = new Set<string>();
  await writeIndex([], (path) => Promise.resolve(void files.add(path)));
  expect(files).toContain('archive.json');
});
