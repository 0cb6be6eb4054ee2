import { facets, isCounted, narrow, totalsOf, type Totals } from '../narrow.ts';
import { readSound } from '../names.ts';
import { nearParts } from '../near.ts';
import { parseQuery } from '../query.ts';
import { byRelevance, newestFirst } from '../rank.ts';
import { search, type Match } from '../search.ts';
import type { SearchState } from './address.ts';
import { barsView } from './bars-view.ts';
import { h } from './dom.ts';
import { narrowView } from './facets-view.ts';
import type { RemoteLibrary } from './library.ts';
import { ListView } from './list-view.ts';
import { namesView, nearView } from './notices.ts';
import type { Output } from './output.ts';

/** What a reader can do with a result. */
export interface ResultActions {
  readonly choose: (query: string) => void;
  readonly change: (change: Partial<SearchState>) => void;
  readonly fail: (error: unknown) => void;
}

/** A query is said back only so far. */
const LONGEST_NAME = 40;

/** Finds and shows what a state of the search page asks for. */
export class ResultView {
  readonly #output: Output;
  readonly #actions: ResultActions;

  constructor(output: Output, actions: ResultActions) {
    this.#output = output;
    this.#actions = actions;
  }

  /** @param isCurrent tells whether the reader still waits for this result */
  async show(state: SearchState, library: RemoteLibrary, isCurrent: () => boolean): Promise<void> {
    const query = parseQuery(state.query, library.simplify);
    const matches = await search(query, library);
    if (!isCurrent()) return;
    const kept = narrow(matches, state.filters);
    const ordered = state.sort === 'year' ? newestFirst(kept) : byRelevance(kept, library.reports);
    const totals = totalsOf(ordered);
    const sound = readSound(state.query);
    const names = sound === null ? [] : namesView(await library.namesBySound(sound));
    if (!isCurrent()) return;
    if (matches.length === 0) {
      const parts = await nearParts(query.wanted, library);
      if (!isCurrent()) return;
      this.#output.show(...names, ...nearView(parts, this.#actions.choose));
    } else {
      const list = new ListView(library, this.#actions.fail);
      const ready = list.show(ordered, state.query, query);
      this.#output.show(...names, ...this.#frame(state, matches, ordered), list.element);
      await ready;
      if (!isCurrent()) return;
    }
    this.#output.say(sentence(state.query, totals, ordered, matches));
    this.#output.done(totals);
  }

  #frame(state: SearchState, matches: readonly Match[], ordered: readonly Match[]): HTMLElement[] {
    const counted = ordered.filter(isCounted);
    const isFiltered = facets.some((facet) => state.filters[facet].length > 0);
    const isOpen = this.#output.element.querySelector('.narrow[open]') !== null;
    return [
      ...(counted.length > 1 ? [barsView(counted)] : []),
      ...(matches.length > 1 || isFiltered
        ? [
            narrowView(matches, state.filters, isFiltered || isOpen, (filters) => {
              this.#actions.change({ filters });
            }),
          ]
        : []),
      ...(ordered.length > 1 ? [this.#sortView(state)] : []),
    ];
  }

  #sortView({ sort }: SearchState): HTMLElement {
    const option = (value: SearchState['sort'], label: string) => {
      const button = h(
        'button',
        { type: 'button', 'aria-pressed': value === sort ? 'true' : 'false' },
        label,
      );
      button.addEventListener('click', () => {
        this.#actions.change({ sort: value });
      });
      return button;
    };
    return h(
      'div',
      { class: 'sort', role: 'group', 'aria-label': '排序' },
      option('relevance', '按相关'),
      option('year', '按年份'),
    );
  }
}

function sentence(
  query: string,
  totals: Totals,
  kept: readonly Match[],
  all: readonly Match[],
): string {
  const chars = Array.from(query.trim());
  const name = chars.slice(0, LONGEST_NAME).join('') + (chars.length > LONGEST_NAME ? '……' : '');
  if (kept.length === 0 && all.length > 0) {
    return `所选范围内没有“${name}”；不加筛选，有 ${countsOf(totalsOf(all))}。`;
  }
  const others = kept.filter((match) => !isCounted(match)).length;
  if (totals.places === 0 && others === 0) return `没有找到“${name}”。`;
  const besides = others > 0 ? `；另有 ${others} 篇只见于报头` : '';
  return `“${name}”：${countsOf(totals)}${besides}。`;
}

function countsOf({ reports, blocks, places }: Totals): string {
  return `${reports} 篇报告，${blocks} 段，${places} 处`;
}
