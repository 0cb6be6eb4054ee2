/**
 * Runs in the 404 page, which hosts serve for unknown addresses at any depth. Its links are
 * relative to the site's root, and only the reader's browser can find out where that is: the
 * folders above the address are tried until one has the site's manifest.
 *
 * The policy allows this script by its hash, so it must not change from build to build: what it
 * needs to know stands in the page.
 */
const MARKER = 'archive.webmanifest';

const HERE = location.origin + location.pathname;

/** Every folder above the address, the deepest first. With the host: `//x/` alone would name another one. */
function foldersAbove(): string[] {
  const parts = location.pathname.split('/').slice(0, -1);
  return parts.map((_part, index) => {
    return `${location.origin}${parts.slice(0, parts.length - index).join('/')}/`;
  });
}

/** The folders that may be the root, the likeliest first: what holds `reports/` and the like. */
function candidates(known: readonly string[]): string[] {
  const folders = foldersAbove();
  const isLikely = (folder: string) => {
    const next = HERE.slice(folder.length).split('/')[0] ?? '';
    return known.includes(next);
  };
  return [...folders.filter(isLikely), ...folders.filter((folder) => !isLikely(folder))];
}

async function isRoot(root: URL): Promise<boolean> {
  try {
    const response = await fetch(new URL(MARKER, root));
    return response.ok && 'start_url' in ((await response.json()) as object);
  } catch {
    return false; // some hosts answer with a page for every address
  }
}

/** The root that a service worker of the site knows, if it was here before. */
async function knownScope(): Promise<string[]> {
  if (!('serviceWorker' in navigator)) return [];
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return registration ? [registration.scope] : [];
}

async function findRoot(): Promise<URL | null> {
  const known = document.documentElement.dataset.folders?.split(' ') ?? [];
  const scope = await knownScope();
  for (const candidate of [...scope, ...candidates(known)]) {
    const root = new URL(candidate);
    if (await isRoot(root)) return root;
  }
  return null;
}

/** Puts the addresses of the page right, and loads what could not be loaded before. */
function settle(root: URL): void {
  document.documentElement.dataset.root = root.href;
  document.querySelector('link[href^="data:"]')?.remove();
  for (const [attribute, selector] of [
    ['href', 'a[href], link[data-late-href]'],
    ['action', 'form[action]'],
    ['src', 'img[data-late-src]'],
  ] as const) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const value =
        element.getAttribute(`data-late-${attribute}`) ?? element.getAttribute(attribute);
      if (value?.startsWith('#') === false)
        element.setAttribute(attribute, new URL(value, root).href);
    }
  }
  for (const late of document.querySelectorAll<HTMLScriptElement>('script[data-late-src]')) {
    const script = document.createElement('script');
    script.async = false;
    script.src = new URL(late.dataset.lateSrc ?? '', root).href;
    document.head.append(script);
  }
}

async function start(): Promise<void> {
  const isFolder = location.protocol === 'file:';
  const root = isFolder ? new URL('./', location.href) : await findRoot();
  if (root) settle(root);
}

void start();
