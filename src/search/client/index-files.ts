/** A file of the index could not be read, or is not what was written. */
export class IndexFileError extends Error {
  constructor(file: string, cause?: unknown) {
    super(`The search index cannot be read: ${file}`, { cause });
    this.name = 'IndexFileError';
  }
}

const GZIP = [0x1f, 0x8b] as const;

/** Pagefind's own files, and what each of them begins with once it is uncompressed. */
const OF_PAGEFIND = /\.(?:pf_meta|pf_index|pagefind)(?:\?|$)/;
const SIGNATURE = Array.from('pagefind_dcd', (char) => char.charCodeAt(0));

/**
 * Reads the files of one index. Everything that the search loads passes here, Pagefind's own files too, so that a
 * missing, cut-off or damaged file is an error and never an empty list.
 */
export class IndexFiles {
  /** Absolute, with a slash at its end. */
  readonly base: URL;
  /** Part of the address of modules, which browsers remember even when they could not be loaded. */
  readonly attempt: string;
  readonly #cache: RequestCache;
  readonly #faults: IndexFileError[] = [];

  /** @param afresh goes round the browser's cache: for a new try after an error */
  constructor(base: URL, afresh: boolean) {
    this.base = base;
    this.attempt = afresh ? `&again=${Date.now()}` : '';
    this.#cache = afresh ? 'reload' : 'default';
  }

  /** Throws what went wrong where nobody was told, as happens inside Pagefind. */
  throwFaults(): void {
    const [fault] = this.#faults;
    if (fault) throw fault;
  }

  /** Reads and uncompresses a file; whoever swallows the error, `throwFaults` still knows it. */
  async read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const bytes = await this.#load(file);
      const content = begins(bytes, GZIP) ? await gunzip(bytes) : bytes;
      // Pagefind takes an empty file, or a page that a host sends in place of a missing one, for a list without words.
      if (OF_PAGEFIND.test(file) && !begins(content, SIGNATURE))
        throw new Error('No file of Pagefind.');
      return content;
    } catch (error) {
      const fault = new IndexFileError(file, error);
      this.#faults.push(fault);
      throw fault;
    }
  }

  /** Reads a file that holds JSON. @throws IndexFileError */
  async readJson(file: string, encoding = 'utf-8'): Promise<unknown> {
    const bytes = await this.read(file);
    try {
      return JSON.parse(new TextDecoder(encoding).decode(bytes));
    } catch (error) {
      throw new IndexFileError(file, error);
    }
  }

  async #load(file: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(new URL(file, this.base), { cache: this.#cache });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** Not all begin with what gzip begins with: a server may have uncompressed the file on the way. */
function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The browser's own decompression checks length and checksum, which Pagefind's does not. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
