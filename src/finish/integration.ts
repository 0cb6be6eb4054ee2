import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishSite } from './finish.ts';

/** The last steps of a build. Must be the last integration: it works on what the others leave. */
export function anywhere(): AstroIntegration {
  return {
    name: 'anywhere',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          build: { inlineStylesheets: 'never' },
          vite: {
            // Inline files would need exceptions in the policy; preloads name absolute addresses.
            build: { assetsInlineLimit: 0, modulePreload: false },
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
