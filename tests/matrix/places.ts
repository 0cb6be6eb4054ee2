import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostKind } from '../support/host-kinds.ts';
import { serveSite } from '../support/site-server.ts';

/** Somewhere that the built site was put. */
export interface Place {
  /** The address of the site's root. */
  readonly root: string;
  /** Requests that the host could not answer. */
  readonly failures: readonly string[];
  /** Makes it unreachable, where it is on a host. */
  takeDown(): Promise<void>;
}

/** A host with the site under a path. */
export async function onHost(dist: string, base: string, kind?: HostKind): Promise<Place> {
  const server = await serveSite(dist, base, kind);
  return { root: server.url, failures: server.failures, takeDown: () => server.kill() };
}

/** A folder as on somebody's memory stick, with a space and Chinese characters in its name. */
export async function inFolder(dist: string): Promise<Place> {
  const parent = await mkdtemp(join(tmpdir(), 'stick-'));
  const folder = join(parent, '我的 U盘', '长春 工作报告');
  await cp(dist, folder, { recursive: true });
  return {
    root: `${pathToFileURL(folder).href}/`,
    failures: [],
    takeDown: () => rm(parent, { recursive: true, force: true }),
  };
}

async function putBeforeHeading(page: string, faults: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<h1', `${faults}<h1`));
}

/** A copy of the site in which two pages have every fault that the tests look for. */
export async function breakSite(dist: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broken-'));
  await cp(dist, folder, { recursive: true });
  await writeFile(join(folder, 'assets/broken.js'), "throw new Error('a broken script');");
  await putBeforeHeading(
    join(folder, 'about/index.html'),
    '<script>1</script><script src="../assets/broken.js" defer></script><img alt="" src="../gone.png"><img alt="" src="https://blocked.invalid/x.png">',
  );
  // Nothing keeps a page without a policy from asking for what is elsewhere.
  const open = join(folder, 'settings/index.html');
  const html = await readFile(open, 'utf8');
  await writeFile(open, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  await putBeforeHeading(open, '<img alt="" src="https://asked.invalid/x.png">');
  return folder;
}
