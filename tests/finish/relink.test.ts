import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/finish/edits.ts';
import { readPage } from '../../src/finish/read-page.ts';
import { missingAnchors, relinkCss, relinkPage } from '../../src/finish/relink.ts';

const FILES = new Set([
  'index.html',
  'about/index.html',
  'reports/a/index.html',
  'reports/a/report.md',
  'reports/字 %/index.html',
  'assets/main.css',
  'assets/paper.svg',
  'pictures/one.png',
]);

function relink(html: string, file = 'reports/a/index.html') {
  const relinked = relinkPage(FILES, file, readPage(html));
  return { html: applyEdits(html, relinked.edits), ...relinked };
}

describe('relinking a page', () => {
  it.each([
    ['<a href="/">', '<a href="../../index.html">'],
    ['<a href="../../">', '<a href="../../index.html">'],
    ['<a href="../../about/#top">', '<a href="../../about/index.html#top">'],
    ['<a href="./">', '<a href="index.html">'],
    [
      "<a title='x'  href='/about?a=1&amp;b=2' >",
      `<a title='x'  href="../../about/index.html?a=1&amp;b=2" >`,
    ],
    ['<a href=/about>', '<a href="../../about/index.html">'],
    ['<a href="/reports/%E5%AD%97%20%25/">', '<a href="../%E5%AD%97%20%25/index.html">'],
    ['<a href="report.md" download>', '<a href="report.md" download>'],
    ['<a href="#L5">', '<a href="#L5">'],
    ['<a href="https://example.org/x">', '<a href="https://example.org/x">'],
    ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
    ['<form action="/about/">', '<form action="../../about/index.html">'],
    [
      '<link rel="stylesheet" href="/assets/main.css">',
      '<link rel="stylesheet" href="../../assets/main.css">',
    ],
    [
      '<link rel="canonical" href="https://example.org/a/">',
      '<link rel="canonical" href="https://example.org/a/">',
    ],
    [
      '<img srcset="/pictures/one.png 1x, /pictures/one.png 2x">',
      '<img srcset="../../pictures/one.png 1x, ../../pictures/one.png 2x">',
    ],
    [
      '<svg><use xlink:href="/assets/paper.svg#p"/></svg>',
      '<svg><use xlink:href="../../assets/paper.svg#p"/></svg>',
    ],
  ])('writes %s as %s', (before, after) => {
    const { html, problems } = relink(before);
    expect(problems).toEqual([]);
    expect(html).toBe(after);
  });

  it('leaves every other character as it was', () => {
    const rest = '<!DOCTYPE html>\n<P  CLASS=x>1 < 2 & 3</p>\r\n<!-- <a href="/nowhere"> -->\t';
    expect(relink(`${rest}<a href="/">x</a>${rest}`).html).toBe(
      `${rest}<a href="../../index.html">x</a>${rest}`,
    );
  });

  it.each([
    ['<a href="/missing/">', 'does not exist'],
    ['<a href="../../../outside.html">', 'leads out of the site'],
    ['<img src="/missing.png">', 'does not exist'],
    ['<script src="https://cdn.example/x.js"></script>', 'is not a file of the site'],
    ['<script src="//cdn.example/x.js"></script>', 'is not a file of the site'],
    ['<img src="data:image/png;base64,AAAA">', 'is not a file of the site'],
    ['<a href="javascript:alert(1)">', 'is no address to link to'],
    ['<a href=" JavaScript:alert(1)">', 'is no address to link to'],
  ])('tells about %s: %s', (html, message) => {
    const { problems } = relink(html);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('names file, line, attribute and target of a problem', () => {
    expect(relink('<p>\n<a href="/gone/">x</a>').problems).toEqual([
      {
        file: 'reports/a/index.html',
        line: 2,
        place: 'a[href]',
        target: '/gone/',
        message: 'does not exist',
      },
    ]);
  });

  it('finds links to places that a page does not have', () => {
    const { anchorUses } = relink(
      '<a href="/about/#here"><a href="/about/#gone"><a href="#x"><a href="#top">',
    );
    const anchors = new Map([
      ['about/index.html', new Set(['here'])],
      ['reports/a/index.html', new Set<string>()],
    ]);
    expect(missingAnchors(anchorUses, anchors).map(({ target }) => target)).toEqual([
      '/about/#gone',
      '#x',
    ]);
  });
});

describe('relinking a style sheet', () => {
  it('rewrites url() and @import, and nothing in comments and strings', () => {
    const css = `@import "/assets/main.css"; a{background:url(/pictures/one.png)} /* url(/no.png) */ b{content:"url(/no.png)"} c{mask:url('paper.svg#p')} d{fill:url(#e)}`;
    const { text, problems } = relinkCss(FILES, 'assets/main.css', css);
    expect(problems).toEqual([]);
    expect(text).toBe(
      `@import "main.css"; a{background:url(../pictures/one.png)} /* url(/no.png) */ b{content:"url(/no.png)"} c{mask:url('paper.svg#p')} d{fill:url(#e)}`,
    );
  });

  it('tells about files that are missing or elsewhere', () => {
    const css = 'a{background:url(/gone.png)}\nb{background:url(https://cdn.example/x.png)}';
    const { problems } = relinkCss(FILES, 'assets/main.css', css);
    expect(problems.map(({ line, target }) => [line, target])).toEqual([
      [1, '/gone.png'],
      [2, 'https://cdn.example/x.png'],
    ]);
  });
});
