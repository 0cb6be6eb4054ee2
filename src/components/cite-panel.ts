import { addressedSources, printedSources, type Sources } from '../cite/address.ts';
import { formatNames, type Format } from '../cite/formats.ts';
import { blockAt, placeOf, quoteOf, type Quote } from '../cite/quote.ts';
import { element } from '../reading/element.ts';

const TARGETS = { report: '全文', block: '一段', selection: '所选文字' } as const;
type Target = keyof typeof TARGETS;

const PANEL = `<form>
  <fieldset aria-label="引用的范围"></fieldset>
  <p>点文中的 ¶ 可引一段，选中文字可引几句。</p>
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
  readonly #targets = new Map<Target, { radio: HTMLInputElement; name: HTMLElement }>();
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
    for (const target of Object.keys(TARGETS) as Target[]) {
      const radio = element('input', { type: 'radio', name: 'target', value: target });
      const name = element('span');
      this.#targets.set(target, { radio, name });
      this.#find('fieldset').append(element('label', {}, radio, name));
    }
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

  #quote(target: Target): Quote | null {
    if (target === 'report') return null;
    if (target === 'selection') return quoteOf(this.#selected);
    const block = blockAt(document.querySelector(':target'));
    if (!block) return null;
    const range = document.createRange();
    range.selectNodeContents(block);
    return quoteOf(range);
  }

  /** Chooses what the reader pointed to, or the whole report when there is no such thing. */
  #choose(wanted: Target): void {
    const chosen = this.#quote(wanted) ? wanted : 'report';
    for (const [target, { radio, name }] of this.#targets) {
      const quote = this.#quote(target);
      radio.disabled = target !== 'report' && !quote;
      radio.checked = target === chosen;
      name.textContent = TARGETS[target] + (quote ? `（${placeOf(quote)}）` : '');
    }
    this.#find('p').hidden = !this.querySelector('input:disabled');
    this.#show();
  }

  #show(): void {
    const format = this.#find('select').value as Format;
    const [target] = [...this.#targets].find(([, { radio }]) => radio.checked) ?? [];
    const quote = target ? this.#quote(target) : null;
    // One address leads to one place: only a quotation says where its words end.
    const place = quote && (format === 'quotation' ? placeOf(quote) : `#${quote.id}`);
    const source = this.#sources.source(format, place ?? '');
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
