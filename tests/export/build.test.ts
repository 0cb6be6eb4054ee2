import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generatedArchive } from '../support/generated-archive.ts';
import { TemporaryArchive } from '../support/temporary-archive.ts';
import { elements, parseXml, textOf } from './support.ts';

const SITE = 'https://example.org/archive/';

const WHOLE = ['archive.epub', 'api/blocks.csv', 'datapackage.json', 'checksums.txt'];

const ABSOLUTE = [
  'feeds/rss.xml',
  'feeds/atom.xml',
  'feeds/feed.json',
  'sitemap.xml',
  'opensearch.xml',
];

let archive: TemporaryArchive;

beforeAll(async () => {
  archive = await TemporaryArchive.with(generatedArchive(2));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await archive.remove();
});

function file(path: string): string {
  return join(archive.root, 'dist', path);
}

/** The pages of the site by their paths, and what each says of itself. */
async function pages(): Promise<{ path: string; head: string }[]> {
  const paths = await Array.fromAsync(glob('**/*.html', { cwd: file('') }));
  return Promise.all(
    paths.map(async (path) => {
      const [head = ''] = (await readFile(file(path), 'utf8')).split('</head>');
      return { path, head };
    }),
  );
}

/** The files of the whole archive that a reader of the site is led to. */
async function offered(): Promise<string[]> {
  const about = await readFile(file('about/index.html'), 'utf8');
  return [...about.matchAll(/href="\.\.\/([^"]*\.(?:epub|csv|json|txt|xml))"/g)].map(
    ([, path = '']) => path,
  );
}

function canonicalOf(head: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
}

async function build(site: string): Promise<string> {
  vi.stubEnv('SITE_URL', site);
  const { code, output } = await archive.build();
  expect(code, output).toBe(0);
  return output;
}

describe('a built site', { timeout: 120_000 }, () => {
  it('without an address of its own leaves out what needs one, and says so once', async () => {
    const output = await build('');
    expect(output.split('SITE_URL is not set')).toHaveLength(2);
    for (const path of ABSOLUTE) expect(existsSync(file(path)), path).toBe(false);
    expect(await readFile(file('robots.txt'), 'utf8')).not.toContain('Sitemap');
    for (const { head, path } of await pages())
      expect(head, path).not.toMatch(/rel="canonical"|og:url|og:image|feeds\/|opensearch/);
    expect(await readFile(file('reports/generated-00000/cite.json'), 'utf8')).not.toContain('URL');
  });

  it('leads to the files of the whole archive, and to no feed that is not there', async () => {
    expect(await offered()).toEqual(expect.arrayContaining(WHOLE));
    for (const path of await offered()) expect(existsSync(file(path)), path).toBe(true);
  });

  it('has the sums, sizes and paths that its lists give', async () => {
    const lines = (await readFile(file('checksums.txt'), 'utf8')).trimEnd().split('\n');
    for (const line of lines) {
      const [sum, path = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(await readFile(file(path)))
          .digest('hex'),
        path,
      ).toBe(sum);
    }
    const { resources } = JSON.parse(await readFile(file('datapackage.json'), 'utf8')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(lines).toHaveLength(resources.length + 1);
    for (const { path, bytes, hash } of resources) {
      expect((await readFile(file(path))).length, path).toBe(bytes);
      expect(lines).toContain(`${hash.replace('sha256:', '')}  ${path}`);
    }
  });

  it('with an address has feeds, sitemap and OpenSearch, and cites itself by it', async () => {
    await build('https://example.org/archive');
    for (const path of ABSOLUTE) expect(existsSync(file(path)), path).toBe(true);
    expect(await offered()).toEqual(expect.arrayContaining([...WHOLE, ...ABSOLUTE.slice(0, 3)]));
    const cited = await readFile(file('reports/generated-00000/cite.txt'), 'utf8');
    expect(cited).toContain('https://example.org/archive/reports/generated-00000/');
  });

  it('has every page that may be found in the sitemap, and each is its own canonical', async () => {
    const listed = elements(parseXml(await readFile(file('sitemap.xml'), 'utf8')), 'loc').map(
      (each) => textOf(each),
    );
    const found = (await pages()).filter(({ head }) => !head.includes('content="noindex"'));
    expect(found.map(({ path }) => SITE + path.replace(/index\.html$/, '')).toSorted()).toEqual(
      listed.toSorted(),
    );
    expect(found.map(({ head }) => canonicalOf(head)).toSorted()).toEqual(listed.toSorted());
  });

  it('shows pictures that are there, in JSON-LD the same as in Open Graph', async () => {
    for (const { head, path } of await pages()) {
      const image = /<meta property="og:image" content="([^"]*)"/.exec(head)?.[1];
      if (head.includes('content="noindex"')) continue;
      expect(image, path).toMatch(/^https:\/\/example\.org\/archive\//);
      expect(existsSync(file(image?.replace(SITE, '') ?? '')), image).toBe(true);
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(head)?.[1] ?? '{}';
      const { image: same = image } = JSON.parse(data) as { image?: string };
      expect(same, path).toBe(image);
    }
  });
});
