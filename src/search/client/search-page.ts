import { NO_FILTERS } from '../narrow.ts';
import { keepInHistory, readState, siteRoot, writeState, type SearchState } from './address.ts';
import { delay } from './dom.ts';
import { guardComposition } from './keys.ts';
import { moveAmongHits } from './keyboard.ts';
import { RemoteLibrary } from './library.ts';
import { errorView, recentView } from './notices.ts';
import { Output } from './output.ts';
import { rememberSearch } from './recent.ts';
import { ResultView } from './result-view.ts';
import { rememberHit, returnToHit } from './return-to-hit.ts';

/** Typing is a search when it has stopped for so long. */
const DEBOUNCE = 120;
/** Loading is not worth a word before that. */
const PATIENCE = 150;

/**
 * The search page: a form, `[data-status]` and `[data-search]` in it. The address is the state, so that back, forward
 * and sharing work; all that is typed in one go is one step of the history.
 */
class SearchPage extends HTMLElement {
  #state: SearchState = readState('');
  #library: Promise<RemoteLibrary> | null = null;
  #failed = false;
  #isTyping = false;
  #run = 0;
  #stroke = 0;
  #input!: HTMLInputElement;
  #output!: Output;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    const status = this.querySelector<HTMLElement>('[data-status]');
    const results = this.querySelector<HTMLElement>('[data-search]');
    if (!input?.form || !status || !results) return;
    this.#input = input;
    this.#output = new Output(results, status);
    this.#listen(input, input.form);
    this.#state = readState(location.search);
    // On a slow line readers type before this script is there.
    if (input.value !== '' && input.value !== this.#state.query) {
      this.#lookForTyped();
      return;
    }
    void this.#adopt().then(() => {
      returnToHit(results);
    });
  }

  #listen(input: HTMLInputElement, form: HTMLFormElement): void {
    guardComposition(input);
    moveAmongHits(this, input, () => {
      input.value = '';
      this.#go({ query: '', filters: NO_FILTERS }, 'push');
    });
    input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) void this.#typed();
    });
    input.addEventListener('compositionend', () => void this.#typed());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(input.value);
      this.#go({ query: input.value, filters: NO_FILTERS }, 'push');
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const link = target.closest<HTMLAnchorElement>('[data-hit], .result h2 a');
      if (!link) return;
      rememberSearch(input.value);
      rememberHit(link);
      this.#isTyping = false;
    });
    window.addEventListener('popstate', () => {
      void this.#adopt();
    });
  }

  /** Takes the state from the address. */
  #adopt(): Promise<void> {
    this.#state = readState(location.search);
    this.#input.value = this.#state.query;
    this.#isTyping = false;
    return this.#search();
  }

  async #typed(): Promise<void> {
    const run = this.#run;
    const stroke = ++this.#stroke;
    await delay(DEBOUNCE);
    if (run !== this.#run || stroke !== this.#stroke) return;
    // Where a sign was typed and taken back, what is under way goes on.
    if (this.#input.value !== this.#state.query) this.#lookForTyped();
  }

  #lookForTyped(): void {
    // What was found before the reader began to type stays behind, in the history.
    const isSameStep = this.#isTyping || this.#state.query.trim() === '';
    this.#go({ query: this.#input.value, filters: NO_FILTERS }, isSameStep ? 'replace' : 'push');
    this.#isTyping = true;
  }

  #go(change: Partial<SearchState>, how: 'push' | 'replace'): void {
    this.#isTyping = false;
    const before = writeState(this.#state);
    this.#state = { ...this.#state, ...change };
    const after = writeState(this.#state);
    keepInHistory(location.pathname + after, how === 'push' && after !== before);
    void this.#search();
  }

  async #search(): Promise<void> {
    const run = ++this.#run;
    const isCurrent = () => run === this.#run;
    const { query } = this.#state;
    if (query.trim() === '') {
      const recent = recentView((text) => {
        this.#choose(text);
      });
      this.#output.idle(...recent);
      return;
    }
    this.#output.loading(query);
    void delay(PATIENCE).then(() => {
      if (isCurrent() && this.#output.element.dataset.state === 'loading') {
        this.#output.say('正在查找……');
      }
    });
    try {
      const view = new ResultView(this.#output, {
        choose: (text) => {
          this.#choose(text);
        },
        change: (change) => {
          this.#go(change, 'push');
        },
        fail: (error) => {
          if (isCurrent()) this.#fail(error);
        },
      });
      await view.show(this.#state, await this.#open(), isCurrent);
    } catch (error) {
      if (isCurrent()) this.#fail(error);
    }
  }

  #choose(query: string): void {
    this.#input.value = query;
    this.#go({ query, filters: NO_FILTERS }, 'push');
  }

  #open(): Promise<RemoteLibrary> {
    if (!this.#library) {
      const opening = RemoteLibrary.open(siteRoot(), this.#failed);
      opening.catch(() => {
        if (this.#library === opening) this.#library = null;
        this.#failed = true;
      });
      this.#library = opening;
    }
    return this.#library;
  }

  #fail(error: unknown): void {
    console.warn(error);
    this.#library = null;
    this.#failed = true;
    this.#output.error(
      errorView(() => {
        void this.#search();
      }),
    );
  }
}

customElements.define('search-page', SearchPage);
