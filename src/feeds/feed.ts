import { SITE_NAME } from '../site/labels.ts';
import { block as lines, document, element } from '../export/xml.ts';
import type { FeedEntry } from './entries.ts';

/** What all feeds say of the archive. */
export interface Feed {
  readonly site: URL;
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

const DESCRIPTION = '长春市和各区的工作报告，由底本整理，逐段可引。';

/** The addresses of the feeds, from the site's root. */
const feedPaths = {
  rss: 'feeds/rss.xml',
  atom: 'feeds/atom.xml',
  json: 'feeds/feed.json',
} as const;

function iso(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Atom (RFC 4287). */
export function atomFeed({ site, updated, entries }: Feed): string {
  const link = (rel: string, type: string, href: string) => element('link', { rel, type, href });
  const entry = ({ authors, summary, tags, title, updated: changed, url }: FeedEntry) =>
    lines(
      'entry',
      {},
      element('id', {}, url),
      element('title', {}, title),
      link('alternate', 'text/html', url),
      element('updated', {}, iso(changed)),
      ...authors.map((name) => element('author', {}, element('name', {}, name))),
      ...tags.map((term) => element('category', { term })),
      element('summary', {}, summary),
    );
  return document(
    lines(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      element('id', {}, site.href),
      element('title', {}, SITE_NAME),
      element('subtitle', {}, DESCRIPTION),
      link('self', 'application/atom+xml', new URL(feedPaths.atom, site).href),
      link('alternate', 'text/html', site.href),
      element('updated', {}, iso(updated)),
      element('author', {}, element('name', {}, SITE_NAME)),
      ...entries.map(entry),
    ),
  );
}

/** RSS 2.0. */
export function rssFeed({ site, updated, entries }: Feed): string {
  const href = new URL(feedPaths.rss, site).href;
  const item = ({ authors, summary, tags, title, updated: changed, url }: FeedEntry) =>
    lines(
      'item',
      {},
      element('title', {}, title),
      element('link', {}, url),
      element('guid', { isPermaLink: 'true' }, url),
      element('pubDate', {}, changed.toUTCString()),
      // RSS's own authors are addresses of mail.
      ...authors.map((name) => element('dc:creator', {}, name)),
      ...tags.map((tag) => element('category', {}, tag)),
      element('description', {}, summary),
    );
  const channel = lines(
    'channel',
    {},
    element('title', {}, SITE_NAME),
    element('link', {}, site.href),
    element('description', {}, DESCRIPTION),
    element('language', {}, 'zh-cn'),
    element('lastBuildDate', {}, updated.toUTCString()),
    element('atom:link', { href, rel: 'self', type: 'application/rss+xml' }),
    ...entries.map(item),
  );
  const attributes = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return document(lines('rss', attributes, channel));
}

/** JSON Feed 1.1. */
export function jsonFeed({ site, entries }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: SITE_NAME,
    description: DESCRIPTION,
    home_page_url: site.href,
    feed_url: new URL(feedPaths.json, site).href,
    language: 'zh-CN',
    items: entries.map(({ authors, summary, tags, title, updated, url }) => ({
      id: url,
      url,
      title,
      content_text: summary,
      date_modified: iso(updated),
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
      ...(tags.length > 0 && { tags }),
    })),
  };
}
