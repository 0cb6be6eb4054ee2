import { foldUnits, type Simplify } from './fold.ts';

/** One thing that a reader looks for. */
export interface Term {
  /** As typed. */
  readonly text: string;
  /** Folded; never empty. */
  readonly units: readonly string[];
}

/** What a reader has typed: all of `wanted` must occur in a report, none of `unwanted` may. */
export interface Query {
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
}

/** A phrase in quotation marks (which end before a space), or a run without spaces; either with a minus before it. */
const TOKEN = /([-－]?)(?:["“”＂](.+?)["“”＂](?=\s|$)|(\S*))/gsu;

/**
 * Reads a query. A minus only excludes where something else is looked for: `-5` alone is a text like any other.
 * Nothing in a query is an error.
 */
export function parseQuery(text: string, simplify: Simplify): Query {
  const tokens = Array.from(text.matchAll(TOKEN), ([whole, minus, phrase, run]) => {
    return { whole, minus: minus !== '', body: phrase ?? run ?? '' };
  });
  const termsOf = (texts: readonly string[]): Term[] => distinct(texts, simplify);
  const wanted = termsOf(tokens.filter(({ minus }) => !minus).map(({ body }) => body));
  if (wanted.length === 0) {
    return { wanted: termsOf(tokens.map(({ whole }) => whole)), unwanted: [] };
  }
  const unwanted = termsOf(tokens.filter(({ minus }) => minus).map(({ body }) => body));
  return { wanted, unwanted };
}

/** Terms that fold alike are one; one that folds to nothing is none. */
function distinct(texts: readonly string[], simplify: Simplify): Term[] {
  const terms = texts.map((text) => ({ text, units: foldUnits(text, simplify) }));
  const byUnits = new Map(terms.map((term) => [term.units.join(''), term]));
  byUnits.delete('');
  return [...byUnits.values()];
}
