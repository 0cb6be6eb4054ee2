import { pageAddress } from './address.ts';
import { h } from './dom.ts';
import { isPlainKey } from './keys.ts';
import type { MarkedPlace } from './mark-places.ts';

const LONGEST_NAME = 16;

/**
 * A bar at the foot of a reading page: which place, the way to the others, and back to a page without marks. It stands
 * behind the whole report, too far for those who go by keyboard: for them it listens to keys.
 */
export class PlacesBar {
  readonly element: HTMLElement;
  readonly #places: readonly MarkedPlace[];
  readonly #position = h('span', { role: 'status' });
  readonly #keys = new AbortController();
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
      h('p', {}, h('a', { href: results.href }, `“${name}”`), ' ', this.#position),
      this.#button('上一处', '↑', 'P', () => {
        this.#step(-1);
      }),
      this.#button('下一处', '↓', 'N', () => {
        this.#step(1);
      }),
      this.#button('清除标记', '清除', 'Escape', () => {
        this.#clear();
      }),
    );
    this.#show();
  }

  #button(label: string, text: string, key: string, onClick: () => void): HTMLElement {
    const attributes = { type: 'button', 'aria-label': label, 'aria-keyshortcuts': key };
    const element = h('button', { ...attributes, title: label }, text);
    element.addEventListener('click', onClick);
    const listen = (event: KeyboardEvent) => {
      if (event.key.toUpperCase() !== key.toUpperCase() || !isPlainKey(event)) return;
      // Escape closes a dialog first.
      if (document.querySelector('dialog[open]') === null) onClick();
    };
    document.addEventListener('keydown', listen, { signal: this.#keys.signal });
    return element;
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
    this.#keys.abort();
    history.replaceState(null, '', location.pathname + location.hash);
  }
}

/** The first place in the block that the address names. */
function firstAtTarget(places: readonly MarkedPlace[]): number {
  const target = document.querySelector(':target');
  return places.findIndex(([mark]) => target?.contains(mark ?? null));
}
