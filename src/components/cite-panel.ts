import { addressedSources, printedSources, type Sources } from '../cite/address.ts';
import { formatNames, type Format } from '../cite/formats.ts';
import { quoteOf, type Quote } from '../cite/quote.ts';

const PANEL = `<form>
  <fieldset aria-label="引用的范围">
    <label><input type="radio" name="target" value="report">全文</label>
    <label><input type="radio" name="target" value="block"><span>一段</span></label>
    <label><input type="radio" name="target" value="selection">所选文字</label>
  </fieldset>
  <label>格式 <select></select></label>
  <button type="button">复制</button>
  <span role="status"></span>
  <pre tabindex="0" aria-label="引文"></pre>
</form>`;

/**
 * Takes the place of the plain citations: cites the report, one paragraph or the selected words. It adds nothing to
 * what a reader copies from the page.
 */
class CitePanel extends HTMLElement {
  readonly #plain: HTMLElement;
  #sources: Sources = { formats: [], source: () => '' };
  /** A click elsewhere takes the selection away: the last one stays. */
  #selected: Range | undefined;

  /** @param plain the list of plain citations */
  constructor(plain: HTMLElement) {
    super();
    this.#plain = plain;
  }

  connectedCallback(): void {
    const texts = [...this.#plain.querySelectorAll('dd')].map(({ textContent }) => textContent);
    const [path = ''] = /reports\/[^/]+\/(?=[^/]*$)/.exec(location.pathname) ?? [];
    const printed = printedSources(path, texts);
    void addressedSources().then((sources) => {
      this.#sources = sources ?? printed;
      this.innerHTML = PANEL;
      this.#plain.hidden = true;
      this.#begin();
    });
  }

  #begin(): void {
    const options = this.#sources.formats.map((format) => new Option(formatNames[format], format));
    this.#find('select').append(...options);
    this.#find('form').addEventListener('input', () => {
      this.#show();
    });
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#find('button').addEventListener('click', () => void this.#copy());
    addEventListener('hashchange', () => {
      this.#choose('block');
    });
    document.addEventListener('selectionchange', () => {
      if (this.#noteSelection()) this.#choose('selection');
    });
    this.#choose(this.#noteSelection() ? 'selection' : 'block');
  }

  #noteSelection(): boolean {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    if (!range || !quoteOf(range)) return false;
    this.#selected = range.cloneRange();
    return true;
  }

  #find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const found = this.querySelector(name);
    if (!found) throw new Error(`The panel has no ${name}.`);
    return found;
  }

  #quote(target: string): Quote | null {
    if (target === 'selection') return quoteOf(this.#selected);
    const id = decodeURIComponent(location.hash.slice(1));
    const block = target === 'block' ? document.getElementById(id) : null;
    if (!block) return null;
    const range = document.createRange();
    range.selectNodeContents(block);
    return quoteOf(range);
  }

  /** Chooses what the reader pointed to, or the whole report when there is no such thing. */
  #choose(target: 'block' | 'selection'): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('input')) {
      radio.disabled = radio.value !== 'report' && !this.#quote(radio.value);
      radio.checked = radio.value === (this.#quote(target) ? target : 'report');
    }
    const id = this.#quote('block')?.id;
    this.#find('span').textContent = id === undefined ? '一段' : `一段（#${id}）`;
    this.#show();
  }

  #show(): void {
    const format = this.#find('select').value as Format;
    const target = this.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    const quote = this.#quote(target);
    const source = this.#sources.source(format, quote ? `#${quote.id}` : '');
    const text = quote && format === 'quotation' ? `${quote.text}\n——${source}` : source;
    const output = this.#find('pre');
    if (output.textContent === text) return;
    output.textContent = text;
    this.#say('');
  }

  async #copy(): Promise<void> {
    const output = this.#find('pre');
    const done = await copied(output.textContent);
    // Pages from a folder or from plain http may not use the clipboard: the reader copies the selected text.
    if (!done) getSelection()?.selectAllChildren(output);
    this.#say(done ? '已复制' : '已选中，请按复制键');
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Adds the panel to the plain citations of a page. */
export function addPanel(place: Element): void {
  const plain = place.querySelector('dl');
  if (!plain) return;
  customElements.define('cite-panel', CitePanel);
  plain.after(new CitePanel(plain));
}
