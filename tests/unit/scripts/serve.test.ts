import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveOnFreePort } from '../../../scripts/serve.mjs';

let folder: string;
let site: Awaited<ReturnType<typeof serveOnFreePort>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'reports', 'index.html'), '<h1>报告</h1>');
  await writeFile(join(folder, 'report.txt'), '写在前面');
  await writeFile(join(folder, '404.html'), '<h1>没有这一页</h1>');
  site = await serveOnFreePort(folder, 0);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Asks the server as a browser does, but follows no redirect. */
function get(path: string) {
  return fetch(new URL(path, site.url), { redirect: 'manual' });
}

test('a folder is served at its address with a slash', async () => {
  const response = await get('reports/');

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<h1>报告</h1>');
});

test('a folder without its slash redirects, so that relative links hold', async () => {
  const response = await get('reports?q=1');

  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/reports/?q=1');
});

test('a text file says that it is UTF-8', async () => {
  const response = await get('report.txt');

  expect(response.headers.get('content-type')).toBe('text/plain;charset=utf-8');
});

test('a missing page answers 404 with the page for it', async () => {
  const response = await get('nothing/');

  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<h1>没有这一页</h1>');
});

test('no address leads out of the folder', async () => {
  const response = await get('%2e%2e/%2e%2e/etc/passwd');

  expect(response.status).toBe(404);
});

test('a port in use is refused when it was asked for', async () => {
  const { port } = new URL(site.url);

  await expect(serveOnFreePort(folder, port)).rejects.toThrow(`Port ${port} is in use.`);
});
