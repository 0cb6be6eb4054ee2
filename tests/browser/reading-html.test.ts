import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';

const DIST = process.env.DIST ?? join(import.meta.dirname, '../../dist');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Printed headlines are as long as they are.
    'long-title': 'off',
    // Everything comes from the site itself, often from a folder.
    'require-sri': 'off',
    // Both ways of writing are HTML; the site's are those of Astro and of its Markdown.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
  },
});

it('every page of the site is valid HTML', async () => {
  const entries = await readdir(DIST, { recursive: true });
  // The page for unknown addresses gets its own from a script, which learns there where the site's root is.
  const pages = entries.filter((file) => file.endsWith('.html') && file !== '404.html');
  expect(pages.length).toBeGreaterThan(10);
  const problems: string[] = [];
  for (const file of pages) {
    const html = await readFile(join(DIST, file), 'utf8');
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results)
      for (const { line, column, message, ruleId, selector } of messages)
        problems.push(`${file}:${line}:${column} ${ruleId}: ${message} ${selector ?? ''}`);
  }
  expect(problems).toEqual([]);
}, 120_000);
