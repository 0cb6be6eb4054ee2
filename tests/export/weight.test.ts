import { cp, glob, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { TemporaryArchive } from '../support/temporary-archive.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** As long as addresses of archives are. */
const SITE = 'https://somebody.example.org/changchun-work-reports/';
const MOST = 1.6;

let archive: TemporaryArchive;

beforeAll(async () => {
  archive = await TemporaryArchive.with({});
  for (const folder of ['seeds', 'content']) {
    await cp(join(PROJECT, folder), join(archive.root, folder), { recursive: true });
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await archive.remove();
});

async function zipped(path: string): Promise<number> {
  return gzipSync(await readFile(join(archive.root, 'dist', path)), { level: 9 }).length;
}

// What a browser loads is counted in tests/browser/reading-weight.test.ts.
it('a report of the archive weighs little also where the site has an address', async () => {
  vi.stubEnv('SITE_URL', SITE);
  const { code, output } = await archive.build();
  expect(code, output).toBe(0);
  const [sheet = ''] = await Array.fromAsync(
    glob('assets/index.*.css', { cwd: join(archive.root, 'dist') }),
  );
  const shared = (await zipped(sheet)) + (await zipped('favicon.svg'));
  const slugs = await readdir(join(archive.root, 'dist/reports'));
  expect(slugs.length).toBeGreaterThan(0);
  for (const slug of slugs) {
    const page = await readFile(join(archive.root, 'dist/reports', slug, 'index.html'), 'utf8');
    expect(page).toContain(`${SITE}reports/${slug}/`);
    expect(page).toContain(sheet);
    const all = shared + (await zipped(`reports/${slug}/index.html`));
    const ratio = all / (await zipped(`reports/${slug}/report.txt`));
    expect({ slug, ratio: ratio <= MOST ? 'small' : ratio }).toEqual({ slug, ratio: 'small' });
  }
}, 120_000);
