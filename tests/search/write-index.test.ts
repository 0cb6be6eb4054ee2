import { gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { textFile, type ReportText } from '../../src/search/format.ts';
import { readMeta, readWords } from '../../src/search/pagefind-files.ts';
import { generateReports } from './support/generate-reports.ts';
import { coreOf, indexInMemory, type IndexFilesInMemory } from './support/index-in-memory.ts';

// Pagefind's indexer is a program of its own, and may have to wait for the processor.
vi.setConfig({ testTimeout: 60_000 });

const reports = generateReports(6);

const read = (files: IndexFilesInMemory, path: string) => gunzipSync(files.get(path) ?? '');

it('gives the same bytes for the same reports', async () => {
  const [first, second] = [await indexInMemory(reports), await indexInMemory(reports)];
  expect([...first.keys()]).toEqual([...second.keys()]);
  for (const [path, content] of first) expect(content).toEqual(second.get(path));
});

it('holds the text of every report', async () => {
  const files = await indexInMemory(reports);
  const { reports: count, cards } = coreOf(files);
  expect(count).toBe(6);
  expect(cards.slug.toSorted()).toEqual(reports.map(({ slug }) => slug).toSorted());
  for (const { slug, blocks } of reports) {
    const text = JSON.parse(read(files, textFile(slug)).toString('utf16le')) as ReportText;
    for (const block of blocks) expect(text.texts).toContain(block.text);
  }
});

it('lists the chunks so that each word lies between two bounds', async () => {
  const files = await indexInMemory(reports);
  const path = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? '';
  const { chunks, pages } = readMeta(read(files, path));
  expect(pages).toEqual(['0', '1', '2', '3', '4', '5']);
  let before = '';
  for (const { to, name } of chunks) {
    for (const [word] of readWords(read(files, `index/${name}.pf_index`))) {
      expect(word > before && word <= to).toBe(true);
    }
    before = to;
  }
});

it('names the chunks that a single character goes on in', async () => {
  const files = await indexInMemory(generateReports(60));
  const path = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? '';
  const { chunks } = readMeta(read(files, path));
  const bounds = new Set(JSON.parse(read(files, coreOf(files).bounds).toString()) as string[]);
  expect(bounds.size).toBeGreaterThan(0);
  chunks.forEach(({ to, name }, index) => {
    const last = readWords(read(files, `index/${name}.pf_index`))
      .at(-1)?.[0]
      .charAt(0);
    const next = chunks[index + 1]?.name;
    const first = next && readWords(read(files, `index/${next}.pf_index`))[0]?.[0].charAt(0);
    expect(bounds.has(to)).toBe(first === last);
  });
});

it('builds several indexes when there are many reports, and numbers reports through all', async () => {
  const files = await indexInMemory(reports, { reportsPerShard: 4 });
  expect(coreOf(files).shards).toEqual(['shard-1/']);
  expect(files.has('shard-1/pagefind-entry.json')).toBe(true);
  const meta = [...files.keys()].find((name) => /^shard-1\/.*\.pf_meta$/.test(name)) ?? '';
  expect(readMeta(read(files, meta)).pages).toEqual(['4', '5']);
});

it('builds an index of nothing', async () => {
  const files = await indexInMemory([]);
  expect(coreOf(files)).toMatchObject({ reports: 0, longest: 0, shards: [] });
});
