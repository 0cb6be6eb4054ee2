import { sourceDate } from '../../export/source-date.ts';
import { feedEntry, newest } from '../../feeds/entries.ts';
import type { Feed } from '../../feeds/feed.ts';
import { allReports } from '../_entries.ts';

/** How many reports a feed announces. */
const LENGTH = 50;

/** The archive as all its feeds see it: what was changed last comes first. */
export async function feedOf(site: URL): Promise<Feed> {
  const entries = (await allReports()).map(({ data }) => feedEntry(data, site));
  const latest = entries
    .toSorted((a, b) => b.updated.getTime() - a.updated.getTime())
    .slice(0, LENGTH);
  return { site, updated: newest(latest, sourceDate()), entries: latest };
}
