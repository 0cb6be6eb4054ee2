import type { OfflineConfig, OfflineFile, OfflineList } from '../offline-list.ts';
import { forEachPooled } from '../pool.ts';
import { Store } from '../store.ts';
import { fetchVerified } from '../verified.ts';

/** As many as a browser opens to one host at a time. */
const WIDTH = 6;

/** What the last version leaves to the next. */
interface Legacy {
  readonly store: Store;
  readonly hashes: ReadonlyMap<string, string>;
  readonly addresses: ReadonlySet<string>;
  readonly keepsAll: boolean;
}

async function legacyOf(store: Store): Promise<Legacy> {
  const [list, addresses, keepsAll] = await Promise.all([
    store.list(),
    store.addresses(),
    store.keepsAll(),
  ]);
  const hashes = new Map((list?.files ?? []).map(([path, hash]) => [path, hash]));
  return { store, hashes, addresses, keepsAll };
}

/** Brings one file into the new store: from the old one where it has not changed. */
async function bring(store: Store, file: OfflineFile, legacies: readonly Legacy[]): Promise<void> {
  const [path, hash] = file;
  for (const { store: old, hashes } of legacies) {
    const kept = hashes.get(path) === hash ? await old.getVerified(file) : undefined;
    if (kept) return store.put(path, kept);
  }
  await store.fetchAndPut(file);
}

/** The files that a version must have: what every reader gets, and what this one had. */
function wantedFiles(
  store: Store,
  { files }: OfflineList,
  precache: number,
  legacies: readonly Legacy[],
): OfflineFile[] {
  if (legacies.some(({ keepsAll }) => keepsAll)) return [...files];
  const had = (path: string) =>
    legacies.some(({ addresses }) => addresses.has(store.addressOf(path)));
  return files.filter(([path, , , tier]) => tier <= precache || had(path));
}

/** The version's list: from its store, or from the network. */
async function listFor(store: Store, [path, hash]: OfflineConfig['list']): Promise<OfflineList> {
  const kept = await store.readList();
  if (kept) return kept;
  const response = await fetchVerified(store.addressOf(path), hash);
  const list = (await response.json()) as OfflineList;
  await store.putList(list);
  return list;
}

/** Brings whatever the store lacks of its version. */
async function fill(store: Store, { list: config, precache }: OfflineConfig): Promise<void> {
  const list = await listFor(store, config);
  const others = (await Store.complete(store.root)).filter(({ name }) => name !== store.name);
  const own = await legacyOf(store);
  const legacies = await Promise.all(others.map(legacyOf));
  const wanted = wantedFiles(store, list, precache, [own, ...legacies]);
  const missing = wanted.filter(([path]) => !own.addresses.has(store.addressOf(path)));
  await forEachPooled(missing, WIDTH, (file) => bring(store, file, legacies));
  if (legacies.some(({ keepsAll }) => keepsAll)) await store.markKeepsAll();
  // The last word: a store without it is never used. Where it stands nothing is written: the store may be going.
  if (!(await store.isComplete())) await store.markComplete();
}

/** Fetches a version as a whole. Where that fails nothing of it stays, and the last version goes on. */
export async function install(store: Store, config: OfflineConfig): Promise<void> {
  if (await store.isComplete()) return;
  try {
    await fill(store, config);
  } catch (error) {
    await store.delete();
    throw error;
  }
}

let mending: Promise<void> | null = null;

/**
 * Brings back what the browser, or its user, dropped of the version in use. Several pages may ask for it at
 * once. Where it fails, what is left stays: it is better than nothing.
 */
export function mend(store: Store, config: OfflineConfig): Promise<void> {
  mending ??= fill(store, config).finally(() => {
    mending = null;
  });
  return mending;
}

/** Removes every other version at this root. */
export async function removeOthers(store: Store): Promise<void> {
  const prefix = Store.prefix(store.root);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.filter((name) => name !== store.name).map((name) => caches.delete(name)));
}
