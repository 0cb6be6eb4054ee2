import { writeCarriers } from './carriers.ts';
import { ClassicScripts } from './classic-scripts.ts';
import { finishPages } from './finish-pages.ts';
import { beforePaintCode } from './inline-code.ts';
import { notFoundCode } from './not-found.ts';
import { failOnProblems, type Problem } from './problem.ts';
import { relinkCss } from './relink.ts';
import { writeServiceWorker } from './service-worker.ts';
import { SiteFiles } from './site-files.ts';

async function finishStyles(site: SiteFiles, files: ReadonlySet<string>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of [...files].filter((path) => path.endsWith('.css'))) {
    const relinked = relinkCss(files, file, await site.readText(file));
    problems.push(...relinked.problems);
    await site.write(file, relinked.text);
  }
  return problems;
}

/**
 * Makes the built site work anywhere: on a host, under a path, from a folder, without network.
 * @param basePath its path on its host, where that is known; only the 404 page makes use of it
 * @throws with a list of everything that is broken in it
 */
export async function finishSite(folder: string, basePath: string | null = null): Promise<void> {
  const site = new SiteFiles(folder);
  const files = new Set(await site.list());
  const classic = new ClassicScripts(site);
  const styles = await finishStyles(site, files);
  const [beforePaint, notFound] = await Promise.all([beforePaintCode(), notFoundCode()]);
  const pages = await finishPages({ site, files, classic, beforePaint, notFound, basePath });
  failOnProblems([...styles, ...pages]);
  await classic.finish();
  await writeCarriers(site, await site.list());
  await writeServiceWorker(site);
}
