import { readMessage } from '../messages.ts';
import type { OfflineConfig } from '../offline-list.ts';
import { Store } from '../store.ts';
import { install, mend, removeOthers } from './install.ts';
import { keepPage, respond } from './respond.ts';
import { scope, type MessageFromPage } from './scope.ts';
import { siteFileOf } from './site-file.ts';

/** The build puts it here; so every change of the site changes the worker's bytes. */
declare const OFFLINE_CONFIG: OfflineConfig;

const root = scope.registration.scope;
const store = Store.of(root, OFFLINE_CONFIG);

/** Keeps the page that a reader came in by, and mends a store of which the browser dropped a part. */
async function keepVisit(address: string): Promise<void> {
  await mend(store, OFFLINE_CONFIG).catch(() => undefined);
  const path = siteFileOf(root, address);
  if (path !== null) await keepPage(store, path);
}

function answerMessage({ data, ports }: MessageFromPage): Promise<unknown> {
  const message = readMessage(data);
  switch (message?.type) {
    case 'take-over':
      return scope.skipWaiting();
    case 'which-store':
      return Promise.resolve(ports[0]?.postMessage(store.name));
    case 'visited':
      return keepVisit(message.address).catch(() => undefined);
    case undefined:
      return Promise.resolve();
  }
}

scope.addEventListener('install', (event) => {
  event.waitUntil(install(store, OFFLINE_CONFIG));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOthers(store).then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const path = siteFileOf(root, event.request.url);
  if (path !== null) event.respondWith(respond(store, path, event));
});

scope.addEventListener('message', (event) => {
  event.waitUntil(answerMessage(event));
});
