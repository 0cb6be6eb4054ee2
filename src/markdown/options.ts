import rehypeSlug from 'rehype-slug';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { rehypeAnnotate } from './annotate.ts';

/** How Markdown becomes HTML everywhere in the project. */
export const markdownOptions = {
  // Emphasis next to full-width punctuation is not recognised without it.
  remarkPlugins: [remarkCjkFriendly],
  rehypePlugins: [rehypeSlug, rehypeAnnotate],
  // Both rewrite characters (quotes, dashes, tildes) that must stay as the source has them.
  gfm: false,
  smartypants: false,
};
