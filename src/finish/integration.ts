import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { finishSite } from './finish.ts';

type Plugin = Exclude<NonNullable<ViteUserConfig['plugins']>[number], false | null | undefined | Promise<unknown> | unknown[]>;

function inOffline(file: string): string {
  return fileURLToPath(new URL(`../offline/${file}`, import.meta.url));
}

/**
 * Vite wraps each `import()` in a helper that preloads its style sheets. Ours have none, and the
 * helper would be the larger part of the script of every page.
 */
function plainPreload(): Plugin {
  return {
    name: 'plain-preload',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** The last steps of a build. Must be the last integration: it works on what the others leave. */
export function anywhere(): AstroIntegration {
  return {
    name: 'anywhere',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript, command }) => {
        if (command === 'build') {
          injectScript('page', `import ${JSON.stringify(inOffline('register.ts'))};`);
          injectScript('page-ssr', `import ${JSON.stringify(inOffline('offline.css'))};`);
        }
        updateConfig({
          build: { inlineStylesheets: 'never' },
          vite: {
            // Inline files would need exceptions in the policy; preloads name absolute addresses.
            build: { assetsInlineLimit: 0, modulePreload: false },
            plugins: [plainPreload()],
            experimental: { renderBuiltUrl: () => ({ relative: true }) },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        await finishSite(fileURLToPath(dir));
        logger.info(`finished in ${Math.round(performance.now() - started)} ms`);
      },
    },
  };
}
