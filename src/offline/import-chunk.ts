/**
 * Loads parts of the site's own code when they are wanted. They were built as classic scripts, which
 * pages may load from a folder too; `import('./part.ts')` in the code becomes `importChunk(…)`.
 */

/** Where chunks leave their exports, by path from the site's root. */
interface Modules {
  siteModules?: Record<string, unknown>;
}

/** The address of the site's root, wherever the site is. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset.root ?? './', location.href);
}

/** Adds a script to the page and waits until it ran. */
export function loadScript(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.href;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`This file cannot be read: ${address.href}`));
    });
    document.head.append(script);
  });
}

/**
 * Loads a module that the build made a classic script, and before it what it needs; each runs once.
 * @param path names the module in the page
 * @param scripts the modules in order: the name of each, and its script from the site's root
 */
export async function importChunk(
  path: string,
  scripts: readonly (readonly [path: string, script: string])[],
): Promise<unknown> {
  const page = globalThis as Modules;
  for (const [name, script] of scripts) {
    if (page.siteModules?.[name] === undefined) await loadScript(new URL(script, siteRoot()));
    if (page.siteModules?.[name] === undefined) throw new Error(`This module did not run: ${name}`);
  }
  return page.siteModules?.[path];
}
