import { describe, expect, it } from 'vitest';
import { href, rootOf } from '../../../src/site/href.ts';

const at = (path: string) => new URL(path, 'http://localhost');

describe('href', () => {
  it('leads from any depth to any page by a relative path', () => {
    expect(href(at('/'), 'search/')).toBe('search/');
    expect(href(at('/'), '')).toBe('./');
    expect(href(at('/search/'), '')).toBe('../');
    expect(href(at('/reports/a/source/'), 'reports/a/')).toBe('../../../reports/a/');
  });

  it('resolves to the same page under every root', () => {
    for (const root of ['https://x.org/', 'https://x.org/a/b/', 'file:///home/某人/a b/']) {
      for (const page of ['', 'search/', 'reports/a/', 'reports/a/source/']) {
        const link = href(at(`/${page}`), 'districts/b/');
        expect(new URL(link, new URL(page, root)).href).toBe(new URL('districts/b/', root).href);
      }
    }
  });

  it('knows that the page for unknown addresses lies in the root', () => {
    expect(rootOf(at('/404/'))).toBe('./');
  });
});
