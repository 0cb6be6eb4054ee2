import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { rehypeAnnotate } from './src/markdown/annotate.ts';

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
    processor: unified({
      // Emphasis next to full-width punctuation is not recognised without it.
      remarkPlugins: [remarkCjkFriendly],
      rehypePlugins: [rehypeSlug, rehypeAnnotate],
      // Both rewrite characters (quotes, dashes, tildes) that must stay as the source has them.
      gfm: false,
      smartypants: false,
    }),
  },
});
