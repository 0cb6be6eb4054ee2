import type { Report } from '../model/report.ts';
import { titleOf } from './labels.ts';

/** What a page says of itself to machines. */
export interface Meta {
  /** `name` for HTML's own and bibliographic terms, `property` for Open Graph's. */
  readonly key: 'name' | 'property';
  readonly term: string;
  readonly content: string;
}

/** What Open Graph wants to know of a page. */
export interface Shared {
  readonly type: 'website' | 'article';
  readonly title: string;
  readonly description: string;
  /** Its address in the web, when the build knows it. */
  readonly url: string | undefined;
  readonly image: string | undefined;
}

/** Terms for those who share a page. */
export function openGraph({ type, title, description, url, image }: Shared): Meta[] {
  const terms = {
    type,
    title,
    description,
    url,
    image,
  };
  return Object.entries(terms).flatMap(([term, content]) =>
    content === undefined ? [] : [{ key: 'property' as const, term: `og:${term}`, content }],
  );
}

/** Terms of Dublin Core and of Highwire Press, which citation managers read. What is not known is left out. */
export function bibliography(report: Report, authors: readonly string[]): Meta[] {
  const { district, published, year } = report;
  const date = published && !published.inferred ? published.edtf : null;
  const terms: readonly (readonly [string, string | number | null | undefined])[] = [
    ['citation_title', titleOf(report)],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', date?.includes('/') ? null : date?.replaceAll('-', '/')],
    ['DC.title', titleOf(report)],
    ...authors.map((author) => ['DC.creator', author] as const),
    ['DC.coverage', [district?.name, year].filter(Boolean).join(' ')],
    ['DC.date', date],
  ];
  return terms.flatMap(([term, content]) =>
    content ? [{ key: 'name' as const, term, content: String(content) }] : [],
  );
}

/** The beginning of a report's text, as a description of its page; wherever it is shown, the title stands above it. */
export function descriptionOf(report: Report): string {
  const first = report.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? titleOf(report);
  const chars = Array.from(first);
  return chars.length > 110 ? `${chars.slice(0, 109).join('')}…` : first;
}
