import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';
import type { Report } from '../src/model/report.ts';
import { writeIndex } from '../src/search/write-index.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const SAMPLE_EVERY = 50;

/** What it took to build an index. */
export interface BuildCost {
  readonly seconds: number;
  /** Of Pagefind's indexer, which is a process of its own. */
  readonly peakMegabytes: number;
  readonly bytes: number;
}

/** The built site with the index of other reports in place of its own. */
export async function exactSite(folder: string, reports: readonly Report[]): Promise<BuildCost> {
  await rm(folder, { recursive: true, force: true });
  const isWanted = (path: string) => !path.startsWith(join(DIST, 'carried'));
  await cp(DIST, folder, { recursive: true, filter: isWanted });
  await rm(join(folder, 'pagefind'), { recursive: true });
  return measured(async (write) => {
    await writeIndex(reports, write);
  }, folder);
}

/** An empty page with the index that Pagefind makes of the same texts by itself. */
export async function defaultSite(folder: string, reports: readonly Report[]): Promise<BuildCost> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"></html>');
  return measured(async (write) => {
    const { index } = await createIndex({});
    if (!index) throw new Error('Pagefind does not start.');
    for (const report of reports) {
      await index.addHTMLFile({ url: `/${report.slug}/`, content: htmlOf(report) });
    }
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      if (!/-ui\.|highlight/.test(path)) await write(path, content);
    }
    await index.deleteIndex();
  }, folder);
}

function htmlOf({ title, blocks }: Report): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = blocks.map(({ kind, text }) =>
    kind === 'heading' ? `<h2>${escape(text)}</h2>` : `<p>${escape(text)}</p>`,
  );
  return `<html lang="zh-CN"><body><h1>${escape(title)}</h1>${body.join('')}</body></html>`;
}

async function measured(
  build: (write: (path: string, content: Uint8Array) => Promise<void>) => Promise<void>,
  folder: string,
): Promise<BuildCost> {
  let bytes = 0;
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, indexerMegabytes());
  }, SAMPLE_EVERY);
  const started = performance.now();
  await build(async (path, content) => {
    bytes += content.length;
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  });
  clearInterval(sampler);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak, bytes };
}

/** The memory that children of this process hold now (Linux only, elsewhere 0). */
function indexerMegabytes(): number {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const sizes = processes.map((name) => {
      const status = readStatus(name);
      const isChild = new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status);
      return isChild ? Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) : 0;
    });
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  } catch {
    return 0;
  }
}

function readStatus(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return ''; // gone in the meantime
  }
}
