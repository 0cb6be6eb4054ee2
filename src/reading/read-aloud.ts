import { BLOCKS } from './blocks.ts';
import { sentencesOf } from './sentences.ts';

const NAME = 'spoken';
const STYLE = `
::highlight(${NAME}) { background: var(--mark); color: var(--ink); }
@media (forced-colors: active) { ::highlight(${NAME}) { background: Highlight; color: HighlightText; } }
.speaking { position: fixed !important; z-index: 3; inset: auto 1rem 1rem auto !important; background: var(--paper); }`;

/** Reads the report from what is on the screen on; pressed again, it stops. */
class Reader {
  readonly #button: HTMLButtonElement;
  readonly #ranges: readonly Range[];
  #next: number;
  #stopped = false;

  constructor(button: HTMLButtonElement) {
    this.#button = button;
    this.#ranges = rangesOf([...document.querySelectorAll(`h1, ${BLOCKS}`)]);
    const first = this.#ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0);
    this.#next = Math.max(0, first);
  }

  start(): void {
    this.#button.textContent = '停止朗读';
    this.#button.className = 'speaking';
    this.#speak();
  }

  stop(): void {
    this.#stopped = true;
    speechSynthesis.cancel();
    highlights()?.delete(NAME);
    this.#button.textContent = '朗读';
    this.#button.className = '';
    reader = undefined;
  }

  #speak(): void {
    const range = this.#ranges[this.#next];
    if (this.#stopped) return;
    if (!range) {
      this.stop();
      return;
    }
    this.#show(range);
    const utterance = new SpeechSynthesisUtterance(range.toString());
    utterance.lang = 'zh-CN';
    utterance.addEventListener('end', () => {
      this.#next += 1;
      this.#speak();
    });
    utterance.addEventListener('error', () => {
      if (!this.#stopped) this.stop();
    });
    speechSynthesis.speak(utterance);
  }

  #show(range: Range): void {
    highlights()?.set(NAME, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth' });
  }
}

let reader: Reader | undefined;

/** Starts reading aloud, or stops it. */
export function toggleReading(button: HTMLButtonElement): void {
  if (reader) {
    reader.stop();
    return;
  }
  addStyle();
  reader = new Reader(button);
  reader.start();
}

addEventListener('pagehide', () => {
  reader?.stop();
});

let styled = false;

function addStyle(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
}

/** Older browsers read aloud without a mark. */
function highlights(): HighlightRegistry | undefined {
  return 'highlights' in CSS ? CSS.highlights : undefined;
}

/** The sentences of elements as ranges of the page; the ¶ of a block is not read. */
function rangesOf(elements: readonly Element[]): Range[] {
  return elements.flatMap((element) => {
    const nodes = textNodes(element);
    const text = nodes.map(({ data }) => data).join('');
    return sentencesOf(text).map(({ start, end }) => rangeOf(nodes, start, end));
  });
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('.permalink')) nodes.push(node);
  }
  return nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const after = at + node.length;
    if (start >= at && start < after) range.setStart(node, start - at);
    if (end > at && end <= after) range.setEnd(node, end - at);
    at = after;
  }
  return range;
}
