import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SiteFiles } from '../../src/finish/site-files.ts';
import { serveSite, type SiteServer } from '../support/site-server.ts';
import { makeVersion, removeVersion } from '../support/site-versions.ts';
import type { Engine, StartEngine } from './engines/engine.ts';
import { dist } from './matrix-answers.ts';
import { until, untilControlled } from './visit.ts';

const ANNOUNCED = `return document.querySelector('[data-announcement]')?.textContent.includes('新版本') === true`;

/** A little later: the page that is asked here is gone as soon as the button is pressed. */
const PRESS_UPDATE = `setTimeout(() => document.querySelector('[data-announcement] button').click(), 200)`;

const IS_SECOND = `return document.querySelector('#mark')?.textContent === '第二版'`;

/** Makes the browser look for a new version and waits until its worker has come to rest. */
const LOOK_FOR_UPDATE = `
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => undefined);
  for (let i = 0; i < 500 && registration.installing; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return registration.installing === null;
`;

async function cutList(folder: string): Promise<void> {
  const site = new SiteFiles(folder);
  const list = (await site.list()).find((path) => path.startsWith('assets/offline.')) ?? '';
  await site.write(list, (await site.readText(list)).slice(0, 100));
}

/** States of a host that somebody is just uploading a new version to. */
const HALF_DONE: readonly [string, (folder: string) => Promise<void>][] = [
  ['a page is missing', (folder) => rm(join(folder, 'about/index.html'))],
  ['a page is of another state', (folder) => writeFile(join(folder, 'about/index.html'), '<h1>?')],
  ['the list is cut off', cutList],
];

/** What happens to an open page when the host gets a new version: the same in every engine. */
export function describeUpdates(start: StartEngine): void {
  describe('a new version', () => {
    const folders: string[] = [];
    let engine: Engine | null = null;
    let server: SiteServer;
    let second = '';

    /** Another version of the site, told by its mark. */
    async function version(mark: string): Promise<string> {
      const folder = await makeVersion(dist, { mark });
      folders.push(folder);
      return folder;
    }

    function running(): Engine {
      if (!engine) throw new Error('There is no engine.');
      return engine;
    }

    /** The version that the reader sees, on a page opened now. */
    async function markOf(): Promise<string> {
      await running().open(`${server.url}about/index.html`);
      return running().run<string>(`return document.querySelector('#mark').textContent`);
    }

    const stores = () => running().run<string[]>('return caches.keys()');

    async function lookForUpdate(): Promise<void> {
      expect(await running().run(LOOK_FOR_UPDATE)).toBe(true);
    }

    /** The old version is all that there is, and the next whole one still comes. */
    async function expectOldThenSecond(): Promise<void> {
      expect(await running().run(ANNOUNCED)).toBe(false);
      expect(await stores()).toHaveLength(1);
      expect(await markOf()).toBe('第一版');
      server.serve(second);
      server.revive();
      await lookForUpdate();
      await until(running(), 'the next version was not announced', ANNOUNCED);
    }

    beforeAll(async () => {
      engine = await start();
      second = await version('第二版');
    });

    afterAll(async () => {
      await engine?.close();
      await Promise.all(folders.map(removeVersion));
    });

    beforeEach(async () => {
      // A port, and so a storage, of its own for each test.
      server = await serveSite(await version('第一版'), '/a/b/');
      await running().open(`${server.url}index.html`);
      await untilControlled(running());
    });

    afterEach(async () => {
      await server.kill();
    });

    it('is announced, takes over as a whole when the reader says so, and removes the old one', async () => {
      expect(await running().run(ANNOUNCED)).toBe(false);
      const before = await stores();
      server.serve(second);
      await lookForUpdate();
      await until(running(), 'the new version was not announced', ANNOUNCED);
      expect(await markOf()).toBe('第一版');
      await until(running(), 'the new version was not announced again', ANNOUNCED);
      await running().run(PRESS_UPDATE);
      await until(running(), 'the open page did not change to the new version', IS_SECOND);
      await until(
        running(),
        'the old store was not removed',
        'return (await caches.keys()).length === 1',
      );
      expect(await stores()).not.toEqual(before);
      await server.kill();
      expect(await markOf()).toBe('第二版');
    });

    it('is taken over as it is then, where a still newer one came after it was announced', async () => {
      await running().open(`${server.url}about/index.html`);
      server.serve(await version('略过'));
      await lookForUpdate();
      await until(running(), 'the new version was not announced', ANNOUNCED);
      server.serve(second);
      await lookForUpdate();
      await running().run(PRESS_UPDATE);
      await until(running(), 'the open page did not change to the newest version', IS_SECOND);
    });

    it('reloads every other page of the old version, so that versions never mix', async (context) => {
      const openBeside = running().openBeside;
      if (!openBeside) return context.skip();
      const about = `${server.url}about/index.html`;
      const others = [await openBeside(about), await openBeside(about)];
      server.serve(second);
      await lookForUpdate();
      for (const other of others) await until(other, 'a page was told nothing', ANNOUNCED);
      await others[0]?.run(PRESS_UPDATE);
      for (const other of others)
        await until(other, 'a page stayed with the old version', IS_SECOND);
    });

    it.each(HALF_DONE)('does not come at all where %s', async (_case, damage) => {
      const broken = await version('坏');
      await damage(broken);
      server.serve(broken);
      await lookForUpdate();
      await expectOldThenSecond();
    });

    // The worker and the list are the first two answers; then come files of the new version.
    it.each([1, 4])('does not come at all where the host dies after %i answers', async (count) => {
      const next = await makeVersion(dist, { mark: '断', everyPage: true });
      folders.push(next);
      server.serve(next);
      server.dieAfter(count);
      await lookForUpdate();
      await expectOldThenSecond();
    });
  });
}
