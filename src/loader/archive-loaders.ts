import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { toMarkdown } from '../markdown/to-markdown.ts';
import { CompileError, formatProblems } from '../model/problem.ts';
import { FOLDERS, readArchive, type ReadArchive } from './read-archive.ts';

/** A content loader without a schema of its own: the collection gives it, so that its entries are typed. */
export interface ArchiveLoader {
  readonly name: string;
  readonly load: (context: LoaderContext) => Promise<void>;
}

type Fill = (archive: ReadArchive, context: LoaderContext) => Promise<void>;

/**
 * Makes the content loaders of the archive; they share one reading of the disk. A problem in any seed, edition or
 * district fails the build with all problems in one error; while `astro dev` runs, it is shown and the last good
 * state stays.
 */
export function archiveLoaders(): Record<'reports' | 'districts' | 'seeds', ArchiveLoader> {
  let reading: Promise<ReadArchive> | null = null;
  const refills: (() => Promise<void>)[] = [];
  const loader = (name: string, fill: Fill): ArchiveLoader => ({
    name: `archive-${name}`,
    load: async (context) => {
      const refill = async () => fill(await (reading ??= readChecked(context)), context);
      await refill();
      if (refills.push(refill) > 1) return;
      watch(context, async () => {
        reading = null;
        for (const each of refills) await each();
      });
    },
  });
  return {
    reports: loader('reports', fillReports),
    districts: loader('districts', fillDistricts),
    seeds: loader('seeds', fillSeeds),
  };
}

async function readChecked({ config, logger }: LoaderContext): Promise<ReadArchive> {
  const archive = await readArchive(fileURLToPath(config.root));
  const errors = archive.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new CompileError(archive.problems);
  if (archive.problems.length > 0) logger.warn(formatProblems(archive.problems));
  return archive;
}

async function fillReports({ reports }: ReadArchive, context: LoaderContext): Promise<void> {
  const { processor } = context.config.markdown;
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  context.store.clear();
  for (const { report, note } of reports) {
    const body = toMarkdown(report);
    const { code, metadata } = await renderer.render(body, { frontmatter: { report } });
    const noteHtml = note === '' ? '' : (await context.renderMarkdown(note)).html;
    const data = await context.parseData({ id: report.slug, data: { ...report, note, noteHtml } });
    const rendered = { html: code, metadata: { headings: metadata.headings } };
    context.store.set({ id: report.slug, data, body, rendered });
  }
}

async function fillDistricts({ districts }: ReadArchive, context: LoaderContext): Promise<void> {
  context.store.clear();
  for (const { slug, data, introduction } of districts) {
    const entry = await context.parseData({ id: slug, data: { ...data } });
    const rendered = await context.renderMarkdown(introduction);
    context.store.set({ id: slug, data: entry, body: introduction, rendered });
  }
}

async function fillSeeds({ reports }: ReadArchive, context: LoaderContext): Promise<void> {
  context.store.clear();
  for (const { report, seed } of reports) {
    const lines = { file: seed.file, lines: [...seed.lines] };
    const data = await context.parseData({ id: report.slug, data: lines });
    context.store.set({ id: report.slug, data });
  }
}

/** Reloads when a seed, an edition or a district changes; a mistake made while editing must not stop the server. */
function watch({ config, watcher, logger }: LoaderContext, reload: () => Promise<void>): void {
  if (!watcher) return;
  const folders = Object.values(FOLDERS).map((folder) => join(fileURLToPath(config.root), folder));
  watcher.add(folders);
  const onChange = (path: string) => {
    if (!folders.some((folder) => path.startsWith(folder))) return;
    reload().then(
      () => {
        logger.info(`Reloaded after a change of ${path.slice(fileURLToPath(config.root).length)}`);
      },
      (error: unknown) => {
        logger.error(error instanceof Error ? error.message : String(error));
      },
    );
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
