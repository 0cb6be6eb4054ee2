import RssParser from 'rss-parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commitDates } from '../../src/feeds/dates.ts';
import { feedEntry } from '../../src/feeds/entries.ts';
import { atomFeed, jsonFeed, rssFeed } from '../../src/feeds/feed.ts';
import { openSearch } from '../../src/feeds/opensearch.ts';
import { siteUrl } from '../../src/feeds/site-url.ts';
import { robots, sitemap } from '../../src/feeds/sitemap.ts';
import { archiveReports } from '../support/reports.ts';
import { elements, parseXml, textOf } from './support.ts';

const SITE = new URL('https://example.org/archive/');
const reports = await archiveReports();
const entries = reports.map((report) => feedEntry(report, SITE));
const HOSTILE = '<b>甲</b> & "乙" ]]> {x} &lt; &#60;';
const feed = { site: SITE, updated: new Date(0), entries };

describe('feeds', () => {
  it('announce every report at its absolute address', () => {
    const urls = reports.map(({ slug }) => `https://example.org/archive/reports/${slug}/`);
    const rss = elements(parseXml(rssFeed(feed)), 'guid').map((each) => textOf(each));
    const atom = elements(parseXml(atomFeed(feed)), 'entry').map(
      (entry) => elements(entry, 'id').map((each) => textOf(each))[0],
    );
    expect(rss).toEqual(urls);
    expect(atom).toEqual(urls);
    expect(jsonFeed(feed).items.map(({ id }) => id)).toEqual(urls);
  });

  it.each([
    ['RSS', rssFeed, 'feeds/rss.xml'],
    ['Atom', atomFeed, 'feeds/atom.xml'],
  ] as const)('can be read as %s by a feed reader', async (_, write, path) => {
    const hostile = entries
      .slice(0, 1)
      .map((entry) => ({ ...entry, title: HOSTILE, summary: HOSTILE, tags: [HOSTILE] }));
    const read = await new RssParser().parseString(
      write({ ...feed, entries: [...hostile, ...entries] }),
    );
    expect(read).toMatchObject({ title: '长春工作报告档案', feedUrl: SITE.href + path });
    expect(read.items.map(({ title }) => title)).toEqual([
      HOSTILE,
      ...entries.map(({ title }) => title),
    ]);
    for (const [index, { link, isoDate }] of read.items.slice(1).entries()) {
      expect(link).toBe(entries[index]?.url);
      expect(isoDate).toBe(entries[index]?.updated.toISOString());
    }
  });

  it('name every writer, in RSS by Dublin Core', () => {
    const creators = elements(parseXml(rssFeed(feed)), 'dc:creator').map((each) => textOf(each));
    expect(creators).toEqual(entries.flatMap(({ authors }) => authors));
    expect(creators).not.toEqual([]);
  });

  it('have what JSON Feed 1.1 asks for', () => {
    const { items, ...head } = jsonFeed(feed);
    expect(head).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: SITE.href,
      feed_url: `${SITE.href}feeds/feed.json`,
    });
    for (const item of items) {
      expect(item.content_text).not.toBe('');
      expect(item.date_modified).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
  });

  it('have what Atom asks of a feed and of each entry', () => {
    const tree = parseXml(atomFeed(feed));
    for (const parent of [...elements(tree, 'feed'), ...elements(tree, 'entry')])
      for (const name of ['id', 'title', 'updated'])
        expect(elements(parent, name).length, name).toBeGreaterThan(0);
  });

  it('say that a date was inferred', () => {
    const index = reports.findIndex(({ published }) => published?.inferred);
    expect(entries[index]?.summary).toContain('推断见报时间');
  });

  it('know when a file was last changed', () => {
    const dates = commitDates('\u0000200\n\na.md\nb.md\n\u0000100\n\na.md\nc.md\n');
    expect([...dates].map(([file, date]) => [file, date.getTime()])).toEqual([
      ['a.md', 200_000],
      ['b.md', 200_000],
      ['c.md', 100_000],
    ]);
  });
});

describe('what search engines read', () => {
  it('lists pages at absolute addresses', () => {
    const tree = parseXml(sitemap([{ path: '' }, { path: 'a/', changed: new Date(0) }], SITE));
    expect(elements(tree, 'loc').map((each) => textOf(each))).toEqual([
      SITE.href,
      `${SITE.href}a/`,
    ]);
    expect(elements(tree, 'lastmod').map((each) => textOf(each))).toEqual(['1970-01-01']);
  });

  it('names the sitemap only where there is one', () => {
    expect(robots(null)).toBe('User-agent: *\nAllow: /\n');
    expect(robots(SITE)).toContain('\nSitemap: https://example.org/archive/sitemap.xml\n');
  });

  it('leads browsers to the search', () => {
    const [url] = elements(parseXml(openSearch(SITE)), 'Url');
    expect(url?.attributes.template).toBe('https://example.org/archive/search/?q={searchTerms}');
  });
});

describe('SITE_URL', () => {
  beforeEach(() => {
    vi.spyOn(console, 'info').mockReturnValue();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('is null when it is not set, with one line of notice however often it is asked for', () => {
    vi.stubEnv('SITE_URL', '');
    expect([siteUrl(), siteUrl()]).toEqual([null, null]);
    expect(console.info).toHaveBeenCalledOnce();
  });

  it('ends in a slash and has neither query nor fragment', () => {
    vi.stubEnv('SITE_URL', ' https://example.org/archive?x#y ');
    expect(siteUrl()?.href).toBe('https://example.org/archive/');
  });

  it.each(['example.org', 'ftp://example.org/'])('refuses %s', (given) => {
    vi.stubEnv('SITE_URL', given);
    expect(() => siteUrl()).toThrow(/SITE_URL is no web address/);
  });
});
