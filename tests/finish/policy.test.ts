import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/finish/edits.ts';
import { inlineHashes } from '../../src/finish/inline-code.ts';
import { finishNotFound, notFoundCode } from '../../src/finish/not-found.ts';
import { policyEdit, refusedInline } from '../../src/finish/page-policy.ts';
import { headerPolicy } from '../../src/finish/policy.ts';
import { readPage } from '../../src/finish/read-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the policy of a page', () => {
  it('stands right behind the encoding and allows only files of the site', () => {
    const html = '<html><head><meta charset="utf-8"><title>x</title></head></html>';
    const edit = policyEdit(readPage(html), false);
    const result = edit ? applyEdits(html, [edit]) : '';
    expect(result).toContain('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
    expect(result).toContain("script-src 'self';");
    expect(result).not.toContain('unsafe');
  });

  it('allows WebAssembly where the search runs, and nothing more', () => {
    const edit = policyEdit(readPage('<meta charset="utf-8">'), true);
    expect(edit?.text).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  it.each([
    ['<p style="color:red">', 'p[style]'],
    ['<p onclick="x()">', 'p[onclick]'],
    ['<svg onload="x()"></svg>', 'svg[onload]'],
    ['<script>x()</script>', 'script'],
    ['<script type="module">x()</script>', 'script'],
    ['<style>p{}</style>', 'style'],
    ['<template><img onerror="x()"></template>', 'img[onerror]'],
    ['<base href="/x/">', 'base'],
  ])('refuses %s', (html, place) => {
    expect(refusedInline('x.html', readPage(html)).map((problem) => problem.place)).toEqual([
      place,
    ]);
  });

  it('lets data in scripts pass', () => {
    const html = '<script type="application/ld+json">{}</script><script src="x.js"></script>';
    expect(refusedInline('x.html', readPage(html))).toEqual([]);
  });
});

describe('the 404 page', () => {
  const html =
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="assets/a.css"></head><body><img src="i.svg" alt=""><script src="assets/a.js" defer></script></body></html>';

  it('loads nothing before it knows where the site is', async () => {
    const result = finishNotFound(html, readPage(html), await notFoundCode(), {
      folders: ['about', 'reports'],
      basePath: null,
    });
    expect(result).toContain('<html data-folders="about reports" lang="zh-CN">');
    expect(result).toContain('<link rel="stylesheet" data-late-href="assets/a.css">');
    expect(result).toContain('<img data-late-src="i.svg" alt="">');
    expect(result).toContain('<script data-late-src="assets/a.js" defer>');
    expect(readPage(result).urls.map(({ value }) => value)).toEqual(['data:,']);
  });

  it('leads by the path of the site where that is known, and tells the script the way from the root', async () => {
    const links =
      '<a href="index.html?a=1&amp;b=2">x</a><a href="#x">x</a><a href="https://example.org/">x</a><form action="search/index.html"></form>';
    const page = html.replace('<body>', `<body>${links}`);
    const result = finishNotFound(page, readPage(page), await notFoundCode(), {
      folders: [],
      basePath: '/a/b/',
    });
    expect(result).toContain(
      '<a href="/a/b/index.html?a=1&amp;b=2" data-late-href="index.html?a=1&amp;b=2">',
    );
    expect(result).toContain('<a href="#x">x</a><a href="https://example.org/">');
    expect(result).toContain(
      '<form action="/a/b/search/index.html" data-late-action="search/index.html">',
    );
  });
});

describe('the header files for hosts', () => {
  it.each(['public/_headers', 'public/.htaccess', 'deploy/nginx.conf'])(
    '%s has the policy of the pages; if not, run `node scripts/update-policy.ts`',
    async (file) => {
      const text = await readFile(resolve(ROOT, file), 'utf8');
      const policies = text.match(/default-src [^"\n]*/g);
      expect(policies).toEqual([headerPolicy(await inlineHashes())]);
    },
  );

  it('has the same other headers everywhere', async () => {
    const files = ['public/_headers', 'public/.htaccess', 'deploy/nginx.conf'];
    const texts = await Promise.all(files.map((file) => readFile(resolve(ROOT, file), 'utf8')));
    for (const text of texts) {
      for (const words of [
        /X-Content-Type-Options:? "?nosniff/,
        /Referrer-Policy:? "?no-referrer/,
        /Cross-Origin-Opener-Policy:? "?same-origin/,
        /Permissions-Policy:? "?camera=\(\), microphone=\(\), geolocation=\(\)/,
        /public, max-age=31536000, immutable/,
        /no-cache/,
      ]) {
        expect(text).toMatch(words);
      }
    }
  });
});
