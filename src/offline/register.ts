/**
 * In every page: makes the site installable and readable without network, where the browser can.
 * Where it cannot, or may not, the site stays as it is.
 */
import { announceUpdate } from './announce.ts';
import { offerSaving } from './offer-saving.ts';

const root = new URL(document.documentElement.dataset.root ?? './', location.href);
const worker = new URL('service-worker.js', root);

/** In a script, not in the page: Chromium reports an error for it when a page comes from a folder. */
function addManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = new URL('archive.webmanifest', root).href;
  document.head.append(link);
}

/** Tells of each new version once it is whole; the first one is no news. */
function watchForUpdates(registration: ServiceWorkerRegistration): void {
  const announce = () => {
    if (registration.waiting && registration.active) announceUpdate(registration);
  };
  announce();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', announce);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}

/** Once a new version took over, every page of the old one is loaded again: versions never mix. */
function reloadOnTakeOver(): void {
  // A site above this one may have a worker too, which has the page until ours is there.
  const isOurs = () => navigator.serviceWorker.controller?.scriptURL === worker.href;
  let controlled = isOurs();
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) location.reload();
    controlled = isOurs();
  });
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  reloadOnTakeOver();
  const registration = await serviceWorker.register(worker, {
    scope: root.href,
    updateViaCache: 'none',
  });
  watchForUpdates(registration);
  const { active } = await serviceWorker.ready;
  active?.postMessage({ type: 'visited', address: location.href });
  offerSaving();
}

function start(): void {
  addManifest();
  // Private windows and locked-down browsers refuse: nothing is lost but reading offline.
  if ('serviceWorker' in navigator) register().catch(() => undefined);
}

if (import.meta.env.PROD && /^https?:$/.test(location.protocol)) {
  // After everything that the reader waits for.
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
