import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { markdownOptions } from '../../src/markdown/options.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { editionFor, hostileSeed } from '../support/arbitraries.ts';
import { readEdition } from '../../src/source/read-edition.ts';

const processor = createMarkdownProcessor({ ...markdownOptions, syntaxHighlight: false });
const OWN_MARKUP =
  /<\/?(?:h[2-6]|p|a|span|strong|em|ul|li|wbr|blockquote|figure|figcaption)(?: (?:id|class|data-kind|href|title|aria-label)="[^"]*")*>/g;

describe('Markdown', () => {
  it('carries arbitrary text to HTML without changing a character, and never as markup', async () => {
    // rehypeAnnotate throws where the text of an element is not the text of its block.
    const withEdition = hostileSeed
      .filter((seed) => !seed.lines.some((line) => line.includes('…')))
      .chain((seed) => fc.tuple(fc.constant(seed), fc.option(editionFor(seed))));
    await fc.assert(
      fc.asyncProperty(withEdition, async ([seed, text]) => {
        const edition = text === null ? null : (readEdition('e.md', text).edition ?? null);
        const { report } = compile(seed, edition, { slug: 'test', district: null });
        const { code } = await (
          await processor
        ).render(toMarkdown(report), { frontmatter: { report } });
        expect(code.replaceAll(OWN_MARKUP, '')).not.toMatch(/</);
      }),
      { numRuns: 300 },
    );
  });
});
