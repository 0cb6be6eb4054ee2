import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { anywhere } from './src/finish/integration.ts';
import { markdownOptions } from './src/markdown/options.ts';
import { searchIndex } from './src/search/integration.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Some hosts leave out folders whose names begin with an underscore, as Astro's own does.
    assets: 'assets',
  },
  // Prettier breaks lines in .astro files by the rules of JSX: with any other setting such a break becomes a space.
  compressHTML: 'jsx',
  // Outside node_modules, which every clean installation deletes.
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  // `anywhere` must be the last: it finishes what the others leave in dist.
  integrations: [searchIndex(), anywhere()],
  markdown: {
    syntaxHighlight: false,
    processor: unified(markdownOptions),
  },
});
