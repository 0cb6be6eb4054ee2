import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
export async function onHost(dist: string, base: string): Promise<Place> {
  const { url, failures, kill } = await serveSite(dist, base);
  return { root: url, failures, takeDown: kill };
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
