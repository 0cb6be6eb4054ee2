import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../src/finish/service-worker.ts';
import { SiteFiles } from '../../src/finish/site-files.ts';

/** What sets one version of the site apart from the built one. */
export interface Change {
  /** Put before the heading of the page about the archive. */
  readonly mark?: string;
  /** Changes all pages, so that much is to be fetched. */
  readonly everyPage?: boolean;
  /** Makes it an archive too large to fetch at the first visit. */
  readonly large?: boolean;
}

/** Makes another version of the built site in a folder of its own, as a later build would be. */
export async function makeVersion(
  dist: string,
  { mark = '', everyPage = false, large = false }: Change,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'version-'));
  await cp(dist, folder, { recursive: true });
  const site = new SiteFiles(folder);
  const pages = (await site.list()).filter((path) => path.endsWith('.html'));
  for (const page of everyPage ? pages : ['about/index.html']) {
    const html = await site.readText(page);
    await site.write(page, html.replace('<h1', `<p id="mark">${mark}</p><h1`));
  }
  const lists = (await site.list()).filter((path) => /^assets\/offline\..*\.json$/.test(path));
  for (const list of lists) await site.remove(list);
  await (large ? writeServiceWorker(site, 0) : writeServiceWorker(site));
  return folder;
}

export async function removeVersion(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
