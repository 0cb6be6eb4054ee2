import { Converter } from 'opencc-js/t2cn';
import { below, pick, seeded } from '../../search/support/random.ts';

/** For each report its blocks. */
export type Blocks = ReadonlyMap<string, readonly { readonly id: string; readonly text: string }[]>;

const simplify = Converter({ from: 'tw', to: 'cn' });
const LONGEST = 20;

/**
 * The folding as docs/search.md says it, written down a second time. It may not be the search's own: a fault there
 * must show.
 */
function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const simplified = Array.from(plain, (char) => simplify(char)).join('');
  return simplified.replaceAll(/[\s"'“”‘’「」『』《》〈〉]/gu, '');
}

/** What a query must find. */
export function matchesIn(blocks: Blocks, query: string) {
  const wanted = folded(query);
  const found = [...blocks].flatMap(([slug, list]) =>
    list.flatMap(({ id, text }) => {
      const places = foldedOnce(text).split(wanted).length - 1;
      return places > 0 ? [{ slug, id, places }] : [];
    }),
  );
  return {
    reports: new Set(found.map(({ slug }) => slug)).size,
    blocks: found.map(({ slug, id }) => `${slug}#${id}`),
    places: found.reduce((sum, { places }) => sum + places, 0),
  };
}

const known = new Map<string, string>();

function foldedOnce(text: string): string {
  const result = known.get(text) ?? folded(text);
  known.set(text, result);
  return result;
}

/**
 * Makes queries of 1 to 20 characters from seeded random numbers: of four, two are parts of the texts; one has a
 * character changed; one goes from the end of a block into the next. The latter two most likely occur nowhere.
 * Spaces and signs of the query language stay out.
 */
export function makeQueries(blocks: Blocks, count: number, seed: number): string[] {
  const random = seeded(seed);
  const texts = [...blocks.values()].flatMap((list) => list.map(({ text }) => text));
  return Array.from({ length: count }, (_, index) => {
    const length = 1 + (index % LONGEST);
    const sort = Math.floor(index / LONGEST) % 4;
    if (sort === 2) return acrossBlocks(texts, length, random);
    const chars = partOf(texts, length, random);
    if (sort === 3) chars[below(chars.length, random)] = pick(['鼕', 'x', '0', '展', '。'], random);
    return chars.join('');
  });
}

function acrossBlocks(texts: readonly string[], length: number, random: () => number): string {
  const half = Math.max(1, length >> 1);
  for (;;) {
    const index = below(texts.length - 1, random);
    const end = Array.from(texts[index] ?? '').slice(-half);
    const text = [...end, ...Array.from(texts[index + 1] ?? '').slice(0, half)].join('');
    if (isPlain(text)) return text;
  }
}

function partOf(texts: readonly string[], length: number, random: () => number): string[] {
  for (;;) {
    const chars = Array.from(pick(texts, random));
    const start = below(chars.length, random);
    const part = chars.slice(start, start + length);
    if (part.length === length && isPlain(part.join(''))) return part;
  }
}

function isPlain(text: string): boolean {
  return folded(text) !== '' && !/\s|^[-－"“”]/u.test(text);
}

/** Reads the blocks from the site's own API. */
export async function publishedBlocks(siteUrl: string): Promise<Blocks> {
  const index = (await readJson(`${siteUrl}api/reports.json`)) as
    { reports: { slug: string }[] } | { slug: string }[];
  const slugs = (Array.isArray(index) ? index : index.reports).map(({ slug }) => slug);
  const reports = slugs.map(async (slug) => {
    const report = (await readJson(`${siteUrl}api/reports/${slug}.json`)) as {
      blocks: { id: string; text: string }[];
    };
    return [slug, report.blocks] as const;
  });
  return new Map(await Promise.all(reports));
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  return response.json();
}
