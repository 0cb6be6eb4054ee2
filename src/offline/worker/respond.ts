import type { OfflineFile } from '../offline-list.ts';
import type { Store } from '../store.ts';
import { hashOfBytes, plainResponse } from '../verified.ts';
import { offlinePage } from './offline-page.ts';
import { scope, type FetchEvent } from './scope.ts';

async function fileIn(store: Store, path: string): Promise<OfflineFile | undefined> {
  return (await store.list())?.files.find(([name]) => name === path);
}

/** Asks the browser to look for a new version; it comes, or not, in its own time. */
function lookForUpdate(): void {
  scope.registration.update().catch(() => undefined);
}

/**
 * Keeps a file that a reader visited, when it is of this version. One of another version is shown
 * but not kept, and tells that there is a new one.
 */
async function keepVisited(store: Store, path: string, response: Response): Promise<void> {
  const file = await fileIn(store, path);
  if (!file) return;
  if (response.status === 404) lookForUpdate();
  if (!response.ok) return;
  const bytes = await response.arrayBuffer();
  if ((await hashOfBytes(bytes)) !== file[1]) lookForUpdate();
  else await store.put(path, plainResponse(bytes, response));
}

/** `reports/x` leads to `reports/x/`, as hosts do it. */
async function redirectToFolder(store: Store, path: string): Promise<Response | null> {
  if (/\.\w+$/.test(path) || !(await store.get(`${path}/index.html`))) return null;
  return Response.redirect(`${store.addressOf(path)}/`, 302);
}

async function answerFromNetwork(store: Store, path: string, event: FetchEvent): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    // Full storage or a private window: the visit goes on, it is only not kept.
    event.waitUntil(keepVisited(store, path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    if (request.mode !== 'navigate') return Response.error();
    return (await redirectToFolder(store, path)) ?? offlinePage(store.root);
  }
}

/** A script that asks past the caches has found what is kept to be damaged. */
async function answerAfresh(store: Store, path: string): Promise<Response | undefined> {
  const file = await fileIn(store, path);
  return file && store.fetchAndPut(file).catch(() => undefined);
}

/** What is kept under a path: what is damaged counts as not kept, so that it is fetched, and kept, anew. */
async function keptAt(store: Store, path: string): Promise<Response | undefined> {
  const file = await fileIn(store, path);
  return file ? store.getVerified(file) : store.get(path);
}

/** Answers from this version's store, and from the network what is not in it. */
export async function respond(store: Store, path: string, event: FetchEvent): Promise<Response> {
  const { cache, mode } = event.request;
  const afresh = mode !== 'navigate' && cache === 'reload' && (await answerAfresh(store, path));
  if (afresh) return afresh;
  const kept = await keptAt(store, path).catch(() => undefined);
  return kept ?? answerFromNetwork(store, path, event);
}

/** Keeps a page that was read before the worker was there. */
export async function keepPage(store: Store, path: string): Promise<void> {
  const file = await fileIn(store, path);
  if (file && !(await store.get(path))) await store.fetchAndPut(file);
}
