import type { OfflineFile } from './offline-list.ts';
import { forEachPooled } from './pool.ts';
import { Store } from './store.ts';

const WIDTH = 4;

/** How much of the site is kept, in bytes. */
export interface Progress {
  readonly kept: number;
  readonly total: number;
}

/** The store that the pages of this site are answered from. */
export async function currentStore(): Promise<Store> {
  const { active, scope } = await navigator.serviceWorker.ready;
  if (!active) throw new Error('There is no active service worker.');
  const { port1, port2 } = new MessageChannel();
  const name = await new Promise<string>((resolve) => {
    port1.onmessage = ({ data }) => {
      resolve(String(data));
    };
    active.postMessage({ type: 'which-store' }, [port2]);
  });
  return new Store(scope, name);
}

function sizeOf(files: readonly OfflineFile[]): number {
  return files.reduce((sum, [, , size]) => sum + size, 0);
}

/** What the store lacks, and how far it has come. */
export async function missingFiles(store: Store): Promise<Progress & { files: OfflineFile[] }> {
  const [list, addresses] = await Promise.all([store.list(), store.addresses()]);
  if (!list) throw new Error('The list of files is lost.');
  const files = list.files.filter(([path]) => !addresses.has(store.addressOf(path)));
  const total = sizeOf(list.files);
  return { files, total, kept: total - sizeOf(files) };
}

/** Keeps everything. After an interruption it goes on where it was. */
export async function saveAll(store: Store, report: (progress: Progress) => void): Promise<void> {
  const { files, total, kept } = await missingFiles(store);
  let done = kept;
  await forEachPooled(files, WIDTH, async (file) => {
    await store.fetchAndPut(file);
    done += file[2];
    report({ kept: done, total });
  });
  await store.markKeepsAll();
  // Else a browser that runs short of space may clear it; it may say no, and then nothing changes.
  await navigator.storage.persist().catch(() => false);
}
