import { pageAddress } from './address.ts';
import { h } from './dom.ts';
import type { MarkedPlace } from './mark-places.ts';

const LONGEST_NAME = 16;

/** A bar at the foot of a reading page: which place, the way to the others, and back to a page without marks. */
export class PlacesBar {
  readonly element: HTMLElement;
  readonly #places: readonly MarkedPlace[];
  readonly #position = h('span', { role: 'status' });
  #current: number;

  constructor(query: string, places: readonly MarkedPlace[]) {
    this.#places = places;
    this.#current = Math.max(0, firstAtTarget(places));
    const results = pageAddress('search/');
    results.searchParams.set('q', query);
    const chars = Array.from(query);
    const name = chars.length > LONGEST_NAME ? `${chars.slice(0, LONGEST_NAME).join('')}…` : query;
    this.element = h(
      'div',
      { class: 'places-bar', role: 'region', 'aria-label': '查找结果' },
      h('a', { href: results.href }, `“${name}”`),
      this.#position,
      button('上一处', '↑', () => {
        this.#step(-1);
      }),
      button('下一处', '↓', () => {
        this.#step(1);
      }),
      button('清除标记', '清除', () => {
        this.#clear();
      }),
    );
    this.#show();
  }

  #step(by: number): void {
    this.#current = (this.#current + by + this.#places.length) % this.#places.length;
    this.#show();
  }

  #show(): void {
    for (const mark of this.#places.flat()) mark.removeAttribute('aria-current');
    const place = this.#places[this.#current] ?? [];
    for (const mark of place) mark.setAttribute('aria-current', 'true');
    place[0]?.scrollIntoView({ block: 'center' });
    this.#position.textContent = `第 ${this.#current + 1} 处，共 ${this.#places.length} 处`;
  }

  #clear(): void {
    for (const mark of this.#places.flat()) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    this.element.remove();
    history.replaceState(null, '', location.pathname + location.hash);
  }
}

/** The first place in the block that the address names. */
function firstAtTarget(places: readonly MarkedPlace[]): number {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return places.findIndex(([mark]) => target?.contains(mark ?? null));
}

function button(label: string, text: string, onClick: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button', 'aria-label': label, title: label }, text);
  element.addEventListener('click', onClick);
  return element;
}
