import { fold, type Simplify } from '../fold.ts';
import { occurrences } from '../occurrences.ts';
import { parseQuery, type Term } from '../query.ts';
import { readTable } from '../simplify.ts';
import { rangesOf } from '../snippet.ts';
import { siteRoot } from './address.ts';
import { readCore } from './core.ts';
import { h } from './dom.ts';
import { IndexFiles } from './index-files.ts';
import { PlacesBar } from './places-bar.ts';
import style from './places.css?inline';
import { shownText, wrapRange } from './text-nodes.ts';

/** What of a reading page is searched: its masthead and its blocks. */
const SEARCHED =
  'article > header :is(.kicker, h1, .deck, .byline), .report-text :is(h2, h3, h4, p, li, figure)';
const NOT_TEXT = '.permalink';

/** A place as it stands on the page: one mark, or several where it goes through several elements. */
export type MarkedPlace = readonly HTMLElement[];

/** Marks every place of a query on a reading page, and offers the way from one to the next. */
export async function markPlaces(query: string): Promise<void> {
  const simplify = await loadTable();
  const { wanted } = parseQuery(query, simplify);
  const places = [...document.querySelectorAll(SEARCHED)].flatMap((element) =>
    markIn(element, wanted, simplify),
  );
  if (places.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(new PlacesBar(query, places).element);
}

/** Without the table, traditional characters find nothing; everything else is marked all the same. */
async function loadTable(): Promise<Simplify> {
  try {
    const files = new IndexFiles(new URL('pagefind/', siteRoot()), false);
    const { core } = await readCore(files);
    return readTable(core.simplify);
  } catch {
    return new Map();
  }
}

function markIn(element: Element, terms: readonly Term[], simplify: Simplify): MarkedPlace[] {
  const shown = shownText(element, NOT_TEXT);
  const folded = fold(shown.text, simplify);
  const places = terms.flatMap(({ units }, term) =>
    occurrences(folded.units, units).map((start) => ({ term, start, length: units.length })),
  );
  const mark = () => h('mark', { class: 'place' });
  return rangesOf(folded, places)
    .toReversed()
    .map((range) => wrapRange(shown, range, mark))
    .toReversed();
}
