import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { markdownOptions } from './src/markdown/options.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Some hosts leave out folders whose names begin with an underscore, as Astro's own does.
    assets: 'assets',
  },
  // The default, 'jsx', turns a line break between Han characters into a space.
  compressHTML: true,
  // Outside node_modules, which every clean installation deletes.
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified(markdownOptions),
  },
});
