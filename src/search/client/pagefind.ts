import type { Core } from '../format.ts';
import type { Places, WordSource } from '../locate.ts';
import { AFTER_ALL, isUnit } from '../units.ts';
import type { IndexFiles } from './index-files.ts';

interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}

interface PagefindInstance {
  mergeIndex(path: string, options: object): Promise<void>;
  preload(words: string): Promise<void>;
  search(words: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Pagefind, reduced to what the search asks of it: where does a word of the index stand? */
export class WordIndex implements Pick<WordSource, 'preload' | 'places'> {
  readonly #pagefind: PagefindInstance;
  readonly #files: IndexFiles;
  readonly #boundsFile: string;
  #bounds: Promise<readonly string[]> | null = null;
  readonly #known = new Map<string, Promise<Places>>();

  private constructor(pagefind: PagefindInstance, files: IndexFiles, boundsFile: string) {
    this.#pagefind = pagefind;
    this.#files = files;
    this.#boundsFile = boundsFile;
  }

  /** @param tag names the state of the index */
  static async open(
    files: IndexFiles,
    tag: string,
    { shards, bounds }: Pick<Core, 'shards' | 'bounds'>,
  ): Promise<WordIndex> {
    const module = new URL(`pagefind.js?v=${tag}${files.attempt}`, files.base).href;
    const pagefind = (await import(/* @vite-ignore */ module)) as PagefindModule;
    readThrough(files);
    const options = { language: 'unknown', metaCacheTag: tag };
    const instance = withoutLanguage(() =>
      pagefind.createInstance({
        ...options,
        basePath: files.base.href,
        // A worker fetches past `readThrough`, loads the same program twice, and its messages cost more than they spare.
        noWorker: true,
      }),
    );
    for (const shard of shards) {
      await instance.mergeIndex(new URL(shard, files.base).href, options);
    }
    return new WordIndex(instance, files, bounds);
  }

  /** Loads the parts of the index that words are in. */
  async preload(words: readonly string[]): Promise<void> {
    const bounds = await Promise.all(words.filter(isUnit).map((unit) => this.#boundsOf(unit)));
    await this.#pagefind.preload([...words, ...bounds.flat()].join(' '));
    this.#files.throwFaults();
  }

  /**
   * A single character is a prefix. Pagefind loads the one chunk where the prefix itself would stand; the words that
   * begin with it may go on in the chunks behind. The bound of a chunk, asked for, loads this chunk.
   */
  async #boundsOf(prefix: string): Promise<string[]> {
    this.#bounds ??= this.#files.readJson(this.#boundsFile) as Promise<readonly string[]>;
    const within = (await this.#bounds).filter((bound) => bound.startsWith(prefix));
    return [...within, prefix + AFTER_ALL];
  }

  /** Finds the places of all words of the index that begin with `word`. */
  async places(word: string): Promise<Places> {
    const known = this.#known.get(word);
    if (known) return known;
    const places = this.#search(word);
    this.#known.set(word, places);
    return places;
  }

  async #search(word: string): Promise<Places> {
    const { results } = await this.#pagefind.search(word);
    this.#files.throwFaults();
    return new Map(results.map(({ id, words }) => [Number(id), words]));
  }
}

/**
 * Pagefind takes the language of the page for that of the index and would cut Chinese queries into words; there is no
 * option against it. It looks only while an instance is made.
 */
function withoutLanguage<T>(make: () => T): T {
  const { documentElement: html } = document;
  const lang = html.getAttribute('lang');
  html.removeAttribute('lang');
  try {
    return make();
  } finally {
    if (lang !== null) html.setAttribute('lang', lang);
  }
}

let reading: IndexFiles | null = null;

/**
 * Lets Pagefind fetch the files of the index by way of `files`. Pagefind swallows failures of its own fetches and goes
 * on with what it has; and it takes files that are uncompressed already.
 */
function readThrough(files: IndexFiles): void {
  const installed = reading !== null;
  reading = files;
  if (installed) return;
  const fetchAnything = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!reading || init || !href.startsWith(reading.base.href)) return fetchAnything(input, init);
    return new Response(await reading.read(href));
  };
}
