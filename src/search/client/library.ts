import { readCard } from '../cards.ts';
import { foldUnits, type Simplify } from '../fold.ts';
import { TEXT_ENCODING, textFile, type Card, type Core, type ReportText } from '../format.ts';
import type { Places, WordSource } from '../locate.ts';
import { namesBySound, type Name } from '../names.ts';
import type { Library } from '../search.ts';
import { readTable } from '../simplify.ts';
import { readCore } from './core.ts';
import { IndexFiles } from './index-files.ts';
import { WordIndex } from './pagefind.ts';

type Words = Pick<WordSource, 'preload' | 'places'>;

/** Of an archive without a word Pagefind writes no index. */
const NO_WORDS: Words = {
  preload: () => Promise.resolve(),
  places: () => Promise.resolve(new Map()),
};

/** The search index as a page of the site sees it: everything is loaded when it is first needed, and once. */
export class RemoteLibrary implements Library {
  readonly simplify: Simplify;
  readonly #core: Core;
  readonly #tag: string;
  readonly #files: IndexFiles;
  readonly #words: Words;
  readonly #cards = new Map<number, Card>();
  readonly #units = new Map<number, readonly (readonly string[])[]>();
  readonly #loaded = new Map<string, Promise<unknown>>();

  private constructor(files: IndexFiles, core: Core, tag: string, words: Words) {
    this.#files = files;
    this.#core = core;
    this.#tag = tag;
    this.#words = words;
    this.simplify = readTable(core.simplify);
  }

  /**
   * @param root the site's root
   * @param afresh after an error: nothing from the browser's cache
   */
  static async open(root: URL, afresh: boolean): Promise<RemoteLibrary> {
    const files = new IndexFiles(new URL('pagefind/', root), afresh);
    const { core, tag } = await readCore(files);
    const words = core.longest === 0 ? NO_WORDS : await WordIndex.open(files, tag, core);
    return new RemoteLibrary(files, core, tag, words);
  }

  get reports(): number {
    return this.#core.reports;
  }

  get longest(): number {
    return this.#core.longest;
  }

  preload(words: readonly string[]): Promise<void> {
    return this.#words.preload(words);
  }

  places(word: string): Promise<Places> {
    return this.#words.places(word);
  }

  card(record: number): Card {
    const card = this.#cards.get(record) ?? readCard(this.#core.cards, record);
    this.#cards.set(record, card);
    return card;
  }

  text(record: number): Promise<ReportText> {
    const file = textFile(encodeURIComponent(this.card(record).slug));
    return this.#load<ReportText>(`${file}?v=${this.#tag}`, TEXT_ENCODING);
  }

  async units(record: number): Promise<readonly (readonly string[])[]> {
    const { texts } = await this.text(record);
    const units = this.#units.get(record) ?? texts.map((text) => foldUnits(text, this.simplify));
    this.#units.set(record, units);
    return units;
  }

  /** The districts and headings that sound as typed. */
  async namesBySound(typed: string): Promise<readonly Name[]> {
    const headings = await this.#load<readonly Name[]>(this.#core.headings);
    return namesBySound([...this.#core.districts, ...headings], typed);
  }

  /** The files were written by this build, and gzip has proved them whole: their form is taken on trust. */
  #load<T>(file: string, encoding?: string): Promise<T> {
    const loaded = this.#loaded.get(file) ?? this.#files.readJson(file, encoding);
    this.#loaded.set(file, loaded);
    return loaded as Promise<T>;
  }
}
