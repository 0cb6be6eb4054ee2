import { foldUnits, type Simplify } from '../fold.ts';
import {
  ARCHIVE_FILE,
  textFile,
  type Archive,
  type Bundle,
  type Card,
  type ReportText,
} from '../format.ts';
import type { IndexFacts, Places, WordSource } from '../locate.ts';
import { namesBySound, type Name } from '../names.ts';
import type { Library } from '../search.ts';
import { readTable } from '../simplify.ts';
import { IndexFileError, IndexFiles } from './index-files.ts';
import { WordIndex } from './pagefind.ts';

/** The texts of so many reports will be shown at once, and they bring the cards with them. */
const FEW = 5;

type Words = Pick<WordSource, 'preload' | 'places'>;

/** Of an archive without a word Pagefind writes no index. */
const NO_WORDS: Words = {
  preload: () => Promise.resolve(),
  places: () => Promise.resolve(new Map()),
};

/** The search index as a page of the site sees it: everything is loaded when it is first needed, and once. */
export class RemoteLibrary implements Library {
  readonly facts: IndexFacts;
  readonly simplify: Simplify;
  readonly #archive: Archive;
  readonly #files: IndexFiles;
  readonly #words: Words;
  readonly #loaded = new Map<string, Promise<unknown>>();

  private constructor(files: IndexFiles, archive: Archive, words: Words) {
    this.#files = files;
    this.#archive = archive;
    this.#words = words;
    this.facts = archive;
    this.simplify = readTable(archive.simplify);
  }

  /**
   * @param root the site's root
   * @param afresh after an error: nothing from the browser's cache
   */
  static async open(root: URL, afresh: boolean): Promise<RemoteLibrary> {
    const files = new IndexFiles(new URL('pagefind/', root), afresh);
    const archive = await readArchive(files);
    const words = archive.longest === 0 ? NO_WORDS : await WordIndex.open(files, archive);
    return new RemoteLibrary(files, archive, words);
  }

  get reports(): number {
    return this.#archive.reports;
  }

  preload(words: readonly string[]): Promise<void> {
    return this.#words.preload(words);
  }

  places(word: string): Promise<Places> {
    return this.#words.places(word);
  }

  async cards(records: readonly string[]): Promise<readonly Card[]> {
    if (records.length <= FEW) {
      return Promise.all(records.map(async (record) => (await this.text(record)).card));
    }
    const wanted = new Set(records);
    const names = new Set(records.map((record) => this.#bundleOf(record)));
    const bundles = await Promise.all([...names].map((file) => this.#load<Bundle>(file)));
    const cards = bundles.flatMap((bundle) => bundle.cards);
    return cards.filter(({ record }) => wanted.has(record));
  }

  text(record: string): Promise<ReportText> {
    return this.#load<ReportText>(textFile(record));
  }

  async units(record: string): Promise<readonly (readonly string[])[]> {
    const { texts } = await this.text(record);
    return texts.map((text) => foldUnits(text, this.simplify));
  }

  /** The districts and headings that sound as typed. */
  async namesBySound(typed: string): Promise<readonly Name[]> {
    const headings = await this.#load<readonly Name[]>(this.#archive.headings);
    return namesBySound([...this.#archive.districts, ...headings], typed);
  }

  #bundleOf(record: string): string {
    const bundle = this.#archive.bundles.findLast(({ from }) => from <= record);
    if (!bundle) throw new IndexFileError(ARCHIVE_FILE);
    return bundle.file;
  }

  /** The files were written by this build, and gzip has proved them whole: their form is taken on trust. */
  #load<T>(file: string): Promise<T> {
    const loaded = this.#loaded.get(file) ?? this.#files.readJson(file);
    this.#loaded.set(file, loaded);
    return loaded as Promise<T>;
  }
}

async function readArchive(files: IndexFiles): Promise<Archive> {
  const archive = await files.readJson(ARCHIVE_FILE);
  if (typeof archive !== 'object' || archive === null || !('bundles' in archive)) {
    throw new IndexFileError(ARCHIVE_FILE);
  }
  return archive as Archive;
}
