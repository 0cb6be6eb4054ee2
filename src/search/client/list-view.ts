import type { ReportText } from '../format.ts';
import type { Simplify } from '../fold.ts';
import type { Query } from '../query.ts';
import type { Match } from '../search.ts';
import { sum } from '../sum.ts';
import { h } from './dom.ts';
import { GroupView } from './group-view.ts';

/** Where the texts of reports come from. */
export interface TextSource {
  readonly simplify: Simplify;
  text(record: number): Promise<ReportText>;
}

/** Results with fewer hits than this are listed as a whole, larger ones in steps of reports. */
const WHOLE = 1000;
const STEP = 20;
/** The texts of so many reports are there before the results are shown as complete: as many as Pagefind's own list. */
const FIRST_TEXTS = 5;
/** Texts are loaded when their report is so near to being seen. */
const NEAR = '100px';

/** The list of results, group by group. */
export class ListView {
  readonly element = h('div', { class: 'result-list' });
  readonly #list = h('ol', { class: 'results' });
  readonly #more = h('button', { type: 'button', class: 'more' });
  readonly #source: TextSource;
  readonly #onError: (error: unknown) => void;
  #waiting: readonly Match[] = [];
  #text = '';
  #query: Query = { wanted: [], unwanted: [] };
  /** Those that wait for their texts. */
  readonly #groups = new Map<Element, GroupView>();
  #sight: IntersectionObserver | null = null;

  constructor(source: TextSource, onError: (error: unknown) => void) {
    this.#source = source;
    this.#onError = onError;
    this.#more.addEventListener('click', () => {
      this.#step();
    });
    this.element.append(this.#list, this.#more);
  }

  /** Lists matches in their order, once, and waits until the first of them can be read. */
  async show(matches: readonly Match[], text: string, query: Query): Promise<void> {
    this.#text = text;
    this.#query = query;
    this.#waiting = matches;
    const hits = sum(matches.map(({ pieces }) => pieces.length));
    const groups = this.#step(hits <= WHOLE ? matches.length : STEP);
    await Promise.all(groups.slice(0, FIRST_TEXTS).map((group) => this.#fill(group)));
    // Only now: a list without its sentences is short, and more of it would seem to be near.
    const sight = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) this.#fillSoon(target);
      },
      { rootMargin: NEAR },
    );
    this.#sight = sight;
    for (const element of this.#groups.keys()) sight.observe(element);
  }

  #step(count = STEP): GroupView[] {
    const groups = this.#waiting.slice(0, count).map((match) => new GroupView(match, this.#text));
    this.#waiting = this.#waiting.slice(count);
    for (const group of groups) this.#groups.set(group.element, group);
    this.#list.append(...groups.map(({ element }) => element));
    for (const { element } of groups) this.#sight?.observe(element);
    this.#more.hidden = this.#waiting.length === 0;
    this.#more.textContent = `再看 ${Math.min(STEP, this.#waiting.length)} 篇（还有 ${this.#waiting.length} 篇）`;
    return groups;
  }

  #fillSoon(element: Element): void {
    const group = this.#groups.get(element);
    if (group) this.#fill(group).catch(this.#onError);
  }

  async #fill(group: GroupView): Promise<void> {
    if (!this.#groups.has(group.element)) return;
    this.#sight?.unobserve(group.element);
    const text = await this.#source.text(group.match.record);
    if (!this.#groups.delete(group.element)) return;
    group.fill(text, this.#query, this.#source.simplify);
  }
}
