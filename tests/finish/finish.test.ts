import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishSite } from '../../src/finish/finish.ts';
import { SiteFiles } from '../../src/finish/site-files.ts';
import type { OfflineList } from '../../src/offline/offline-list.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function page(root: string, head: string, body = ''): string {
  return `<!DOCTYPE html><html data-root="${root}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

async function build(files: Readonly<Record<string, string>>): Promise<void> {
  const notFound = { '404.html': page('./', '') };
  for (const [path, content] of Object.entries({ ...notFound, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

const read = (path: string) => readFile(join(folder, path), 'utf8');

describe('finishing a site', () => {
  it('tells every problem of every file at once', async () => {
    await build({
      'index.html': page('./', '', '<a href="/gone/">x</a><a href="sub/#no">x</a>'),
      'sub/index.html': page('./', '<script>1</script>'),
      'assets/a.css': 'a{background:url(gone.png)}',
    });
    const error = await finishSite(folder).then(String, (reason: unknown) => String(reason));
    expect(error).toContain('5 problems');
    expect(error).toContain('assets/a.css:1  url()  "gone.png": does not exist');
    expect(error).toContain('index.html:1  a[href]  "/gone/": does not exist');
    expect(error).toContain('index.html:1  a[href]  "sub/#no": sub/index.html has no place #no');
    expect(error).toContain('sub/index.html  html[data-root]  "./": must be ../');
    expect(error).toContain('sub/index.html:1  script  "1": is inline');
  });

  it('makes modules classic scripts that share what they import, and leaves no module behind', async () => {
    const script = (name: string) => `<script type="module" src="/assets/${name}"></script>`;
    await build({
      'index.html': page('./', script('a.1.js') + script('b.1.js')),
      'assets/a.1.js':
        "import{count}from'./shared.js';count();globalThis.lazy=()=>import('./lazy.2.js');",
      'assets/b.1.js': "import{count}from'./shared.js';globalThis.seen=count();export const b=1;",
      'assets/shared.js': 'let n=0;export const count=()=>++n;',
      // A part may need the script that loads it.
      'assets/lazy.2.js': "import{b}from'./b.1.js';export const twice=b*2;",
    });
    await finishSite(folder);
    const scripts = [...(await read('index.html')).matchAll(/<script src="([^"]+)" defer>/g)];
    expect(scripts).toHaveLength(1);
    const names = (await new SiteFiles(folder).list()).filter((path) => path.endsWith('.js'));
    for (const name of names) expect(await read(name)).not.toMatch(/^\s*(?:import|export)\b/m);
    const code = await read(scripts[0]?.[1] ?? '');
    const lazy = names.find((name) => name.includes('lazy')) ?? '';
    expect(code).toContain(lazy);
    const global = runInNewContext(`${code}${await read(lazy)};globalThis`, {
      location: { protocol: 'https:' },
    }) as { seen: number; siteModules: Record<string, { twice?: number }> };
    expect(global.seen).toBe(2);
    expect(global.siteModules['assets/lazy.2.js']?.twice).toBe(2);
  });

  const moduleScript = (name: string) => `<script type="module" src="/assets/${name}"></script>`;

  it('lets parts load each other and the script that loads them, when they are wanted', async () => {
    await build({
      'index.html': page('./', moduleScript('entry.js')),
      'assets/entry.js': "export const n=20;globalThis.go=()=>import('./part.js');",
      'assets/part.js':
        "import{n}from'./entry.js';export const m=n+1;export const on=()=>import('./next.js');",
      'assets/next.js':
        "import{m}from'./part.js';export const k=m+1;export const back=()=>import('./part.js');",
    });
    await finishSite(folder);
    const names = (await new SiteFiles(folder).list()).filter((path) => path.endsWith('.js'));
    const scriptOf = (name: string) =>
      read(names.find((path) => path.startsWith(`assets/${name}.`)) ?? '');
    const code = (await Promise.all(['page', 'part', 'next'].map(scriptOf))).join('');
    const global = runInNewContext(`${code};globalThis`, {
      location: { protocol: 'https:' },
    }) as { siteModules: Record<string, { k?: number }> };
    expect(global.siteModules['assets/next.js']?.k).toBe(22);
  });

  it.each([
    ['at once', 'import{b}from"./b.js";export const a=1;globalThis.b=b;'],
    ['in a part', 'globalThis.go=()=>import("./b.js");export const a=1;'],
  ])('fails with the circle told where scripts need each other %s', async (_case, entry) => {
    await build({
      'index.html': page('./', moduleScript('a.js')),
      'assets/a.js': entry,
      'assets/b.js': 'import{c}from"./c.js";export const b=()=>c;',
      'assets/c.js': 'import{b}from"./b.js";export const c=()=>b;',
    });
    await expect(finishSite(folder)).rejects.toThrow('b.js -> c.js -> b.js');
  });

  it('carries the files of the search in scripts', async () => {
    await build({
      'index.html': page('./', ''),
      'pagefind/pagefind.js': 'export const place = import.meta.url;',
      'pagefind/index/a.pf_index': '\u0000字',
    });
    await finishSite(folder);
    const carried = (await import(
      `data:text/javascript,${encodeURIComponent(
        `${await read('carried/pagefind/index/a.pf_index.js')}; export default globalThis.siteFiles;`,
      )}`
    )) as { default: Record<string, string> };
    const base64 = carried.default['pagefind/index/a.pf_index'] ?? '';
    expect(Buffer.from(base64, 'base64').toString()).toBe('\u0000字');
    expect(await read('carried/pagefind/pagefind.js.js')).toContain('siteModules');
  });

  it('lists every file with its hash for the service worker, the carriers left out', async () => {
    await build({
      'index.html': page('./', ''),
      'pagefind/x.pf_index': 'x',
      'reports/a/report.txt': 'x',
    });
    await finishSite(folder);
    const files = await new SiteFiles(folder).list();
    const path = files.find((file) => file.startsWith('assets/offline.')) ?? '';
    const list = JSON.parse(await read(path)) as OfflineList;
    expect(list.files.map(([name, , , tier]) => [name, tier])).toEqual([
      ['404.html', 1],
      ['index.html', 1],
      ['pagefind/x.pf_index', 2],
      ['reports/a/report.txt', 3],
    ]);
    expect(await read('service-worker.js')).toContain(list.version);
  });

  it('gives the same bytes for the same site', async () => {
    const files = { 'index.html': page('./', ''), 'pagefind/x.pf_index': 'x' };
    await build(files);
    await finishSite(folder);
    const first = await Promise.all((await new SiteFiles(folder).list()).map(read));
    await rm(folder, { recursive: true });
    await build(files);
    await finishSite(folder);
    expect(await Promise.all((await new SiteFiles(folder).list()).map(read))).toEqual(first);
  });
});
