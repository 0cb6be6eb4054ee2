import type { Places, WordSource } from '../locate.ts';
import { AFTER_ALL, readMeta } from '../pagefind-files.ts';
import { isUnit } from '../units.ts';
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
  readonly #metas: readonly Uint8Array[];
  readonly #known = new Map<string, Promise<Places>>();
  #bounds: readonly string[] | null = null;

  private constructor(pagefind: PagefindInstance, files: IndexFiles, metas: readonly Uint8Array[]) {
    this.#pagefind = pagefind;
    this.#files = files;
    this.#metas = metas;
  }

  /**
   * @param tag names the state of the index
   * @param shards folders of further indexes
   */
  static async open(files: IndexFiles, tag: string, shards: readonly string[]): Promise<WordIndex> {
    const module = new URL(`pagefind.js?v=${tag}${files.attempt}`, files.base).href;
    const pagefind = (await import(/* @vite-ignore */ module)) as PagefindModule;
    const metas = readThrough(files);
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
    return new WordIndex(instance, files, metas);
  }

  /** Loads the parts of the index that words are in. */
  async preload(words: readonly string[]): Promise<void> {
    await this.#pagefind.preload(words.join(' '));
    // Pagefind loads its meta file, which tells the bounds, with the first words.
    const bounds = words.filter(isUnit).flatMap((unit) => this.#boundsOf(unit));
    if (bounds.length > 0) await this.#pagefind.preload(bounds.join(' '));
    this.#files.throwFaults();
  }

  /**
   * A single character is a prefix. Pagefind loads the one chunk where the prefix itself would stand; the words that
   * begin with it may go on in the chunks behind. The bound of a chunk, asked for, loads this chunk.
   */
  #boundsOf(prefix: string): string[] {
    this.#bounds ??= this.#metas.flatMap((meta) => readMeta(meta).chunks.map(({ to }) => to));
    const within = this.#bounds.filter((bound) => bound.startsWith(prefix));
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

let reading: { readonly files: IndexFiles; readonly metas: Uint8Array[] } | null = null;

/**
 * Lets Pagefind fetch the files of the index by way of `files`. Pagefind swallows failures of its own fetches and goes
 * on with what it has; and it takes files that are uncompressed already.
 * @returns a list that gets the meta file of each index when it is loaded
 */
function readThrough(files: IndexFiles): readonly Uint8Array[] {
  const installed = reading !== null;
  const metas: Uint8Array[] = [];
  reading = { files, metas };
  if (installed) return metas;
  const fetchAnything = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!reading || init || !href.startsWith(reading.files.base.href)) {
      return fetchAnything(input, init);
    }
    const { files: source, metas: seen } = reading;
    const bytes = await source.read(href);
    if (href.endsWith('.pf_meta')) seen.push(bytes);
    return new Response(bytes);
  };
  return metas;
}
