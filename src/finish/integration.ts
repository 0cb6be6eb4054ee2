import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { siteUrl } from '../feeds/site-url.ts';
import { readEdition } from './edition.ts';
import { finishSite } from './finish.ts';
import { SiteFiles } from './site-files.ts';
import { writeZip, zipName } from './zip.ts';

function inOffline(file: string): string {
  return fileURLToPath(new URL(`../offline/${file}`, import.meta.url));
}

/**
 * Vite wraps each `import()` in a helper that preloads its style sheets. Ours have none, and the
 * helper would be the larger part of the script of every page.
 */
const plainPreload = {
  name: 'plain-preload',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
};

/** How Vite has to build what this integration can finish. */
const VITE: ViteUserConfig = {
  // Inline files would need exceptions in the policy; preloads name absolute addresses.
  build: { assetsInlineLimit: 0, modulePreload: false },
  plugins: [plainPreload],
  experimental: { renderBuiltUrl: () => ({ relative: true }) },
};

/** Packs the site beside its folder, in `release/`. */
async function release(folder: string, root: URL): Promise<string> {
  const edition = readEdition(root);
  const file = join(folder, '..', 'release', zipName(edition));
  const size = await writeZip(new SiteFiles(folder), file, edition);
  return `${file}, ${Math.round(size / 1000)} KB`;
}

/**
 * The last steps of a build, after which the site works anywhere: on any host, under any path, from
 * a folder, without network. Must be the last integration: it works on what the others leave.
 */
export function anywhere(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'anywhere',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript, command, config }) => {
        root = config.root;
        if (command !== 'build') return;
        injectScript('page', `import ${JSON.stringify(inOffline('register.ts'))};`);
        updateConfig({ build: { inlineStylesheets: 'never' }, vite: VITE });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const folder = fileURLToPath(dir);
        // Asked only when it is set: the pages have told already when it is not.
        const site = process.env.SITE_URL ? siteUrl() : null;
        await finishSite(folder, site?.pathname);
        logger.info(`finished in ${Math.round(performance.now() - started)} ms`);
        logger.info(await release(folder, root));
      },
    },
  };
}
