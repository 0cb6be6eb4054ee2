import { facets, NO_FILTERS, type Facet, type Filters } from '../narrow.ts';

/** Everything that the address of the search page says. */
export interface SearchState {
  readonly query: string;
  readonly sort: 'relevance' | 'year';
  readonly filters: Filters;
}

/** Servers refuse addresses that are much longer: who loads the page again would see their error in its place. */
const LONGEST_QUERY = 6000;

/** The root of the site, wherever it lies. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset.root ?? './', document.baseURI);
}

/** The address of a page; in a folder on a disk nobody adds `index.html`. */
export function pageAddress(path: string): URL {
  const root = siteRoot();
  return new URL(root.protocol === 'file:' ? `${path}index.html` : path, root);
}

/** Reads the state of the search page from the part of an address behind the question mark. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const filters: Record<Facet, readonly string[]> = { ...NO_FILTERS };
  for (const facet of facets) filters[facet] = params.getAll(facet);
  return {
    query: params.get('q') ?? '',
    sort: params.get('sort') === 'year' ? 'year' : 'relevance',
    filters,
  };
}

/** Writes the state so that `readState` reads it; what is as usual, or too long for an address, is left out. */
export function writeState({ query, sort, filters }: SearchState): string {
  const params = new URLSearchParams();
  addQuery(params, query);
  if (sort !== 'relevance') params.set('sort', sort);
  for (const facet of facets) {
    for (const value of filters[facet]) params.append(facet, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a report where the places of a query are marked, if it is short enough for an address. */
export function reportAddress(slug: string, query: string): string {
  const address = pageAddress(`reports/${slug}/`);
  addQuery(address.searchParams, query);
  return address.href;
}

function addQuery(params: URLSearchParams, query: string): void {
  // Unlike `encodeURIComponent`, this also takes half a surrogate pair.
  const { length } = new URLSearchParams({ q: query }).toString();
  if (query !== '' && length <= LONGEST_QUERY) params.set('q', query);
}

/** The address of a block of a report; without a block, of the report's beginning. */
export function hitAddress(report: string, id: string | null): string {
  return id === null ? report : `${report}#${encodeURIComponent(id)}`;
}

/** Browsers refuse to change the address very often; the search goes on without it. */
export function keepInHistory(address: string, isNew: boolean): void {
  try {
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch (error) {
    console.warn(error);
  }
}
