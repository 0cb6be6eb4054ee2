import type { OfflineConfig, OfflineFile, OfflineList } from './offline-list.ts';
import { fetchVerified, hashOfBytes, plainResponse } from './verified.ts';

/**
 * Addresses under which a cache keeps notes about itself. No file of the site has a query, and
 * files are looked up without theirs.
 */
const LIST = '?offline-list';
const COMPLETE = '?offline-complete';
const KEEP_ALL = '?offline-keep-all';

/** What one version of the site has in the browser's storage. All versions at one root share a prefix. */
export class Store {
  readonly root: string;
  readonly name: string;
  #list: Promise<OfflineList | null> | null = null;

  constructor(root: string, name: string) {
    this.root = root;
    this.name = name;
  }

  static prefix(root: string): string {
    return `archive ${root} `;
  }

  static of(root: string, { version }: Pick<OfflineConfig, 'version'>): Store {
    return new Store(root, Store.prefix(root) + version);
  }

  /** The stores at this root that are whole. */
  static async complete(root: string): Promise<Store[]> {
    const names = (await caches.keys()).filter((name) => name.startsWith(Store.prefix(root)));
    const stores = names.map((name) => new Store(root, name));
    const whole = await Promise.all(stores.map((store) => store.isComplete()));
    return stores.filter((_store, index) => whole[index]);
  }

  addressOf(path: string): string {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), this.root).href;
  }

  async get(path: string): Promise<Response | undefined> {
    return (await this.#cache()).match(this.addressOf(path));
  }

  /** A file as it was kept; nothing where it is missing, or is not any more what the list says. */
  async getVerified([path, hash]: OfflineFile): Promise<Response | undefined> {
    const kept = await this.get(path);
    if (!kept) return undefined;
    const bytes = await kept.arrayBuffer();
    return (await hashOfBytes(bytes)) === hash ? plainResponse(bytes, kept) : undefined;
  }

  async put(path: string, response: Response): Promise<void> {
    await (await this.#cache()).put(this.addressOf(path), response);
  }

  /** The addresses of everything in the store. */
  async addresses(): Promise<Set<string>> {
    return new Set((await (await this.#cache()).keys()).map(({ url }) => url));
  }

  /** Fetches one file from the network and keeps it. */
  async fetchAndPut([path, hash]: OfflineFile): Promise<Response> {
    const response = await fetchVerified(this.addressOf(path), hash);
    await this.put(path, response.clone());
    return response;
  }

  isComplete(): Promise<boolean> {
    return this.#hasNote(COMPLETE);
  }

  keepsAll(): Promise<boolean> {
    return this.#hasNote(KEEP_ALL);
  }

  markComplete(): Promise<void> {
    return this.#note(COMPLETE, '');
  }

  markKeepsAll(): Promise<void> {
    return this.#note(KEEP_ALL, '');
  }

  /** The list that belongs to this store, read once; null when it is lost or damaged. */
  list(): Promise<OfflineList | null> {
    this.#list ??= this.readList();
    return this.#list;
  }

  /** The list as it is in the store now. */
  async readList(): Promise<OfflineList | null> {
    const response = await (await this.#cache()).match(this.root + LIST);
    const list = (await response?.json().catch(() => null)) as Partial<OfflineList> | null;
    return Array.isArray(list?.files) ? (list as OfflineList) : null;
  }

  async putList(list: OfflineList): Promise<void> {
    await this.#note(LIST, JSON.stringify(list));
    this.#list = Promise.resolve(list);
  }

  async delete(): Promise<void> {
    await caches.delete(this.name);
  }

  /** Opened each time: a reader may have cleared the storage, and an old handle writes nowhere. */
  #cache(): Promise<Cache> {
    return caches.open(this.name);
  }

  async #hasNote(note: string): Promise<boolean> {
    return (await (await this.#cache()).match(this.root + note)) !== undefined;
  }

  async #note(note: string, text: string): Promise<void> {
    await (await this.#cache()).put(this.root + note, new Response(text));
  }
}
