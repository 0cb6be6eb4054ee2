import type { Totals } from '../narrow.ts';
import { replaceContent } from './keep-focus.ts';

/**
 * The public face of the search (docs/search.md): the element `[data-search]` says in its attributes what it shows.
 * The state is written last, so whoever waits for it finds everything else in place.
 */
export class Output {
  readonly element: HTMLElement;
  readonly #status: HTMLElement;

  constructor(element: HTMLElement, status: HTMLElement) {
    this.element = element;
    this.#status = status;
  }

  idle(...children: readonly Node[]): void {
    this.#clearTotals();
    this.show(...children);
    delete this.element.dataset.query;
    this.say('');
    this.element.dataset.state = 'idle';
  }

  /** What was shown stays until there is something new. */
  loading(query: string): void {
    this.#clearTotals();
    this.element.dataset.query = query;
    this.element.dataset.state = 'loading';
  }

  show(...children: readonly Node[]): void {
    replaceContent(this.element, children);
  }

  done({ reports, blocks, places }: Totals): void {
    Object.assign(this.element.dataset, {
      reports: String(reports),
      blocks: String(blocks),
      places: String(places),
    });
    this.element.dataset.state = 'done';
  }

  error(...children: readonly Node[]): void {
    this.show(...children);
    this.say('');
    this.element.dataset.state = 'error';
  }

  /** Says something that is shown and that screen readers read out. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #clearTotals(): void {
    for (const name of ['data-reports', 'data-blocks', 'data-places']) {
      this.element.removeAttribute(name);
    }
  }
}
