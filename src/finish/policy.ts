import { createHash } from 'node:crypto';

/** A browser that is given no icon asks the host for /favicon.ico, which may be outside of the site. */
export const EMPTY_ICON = 'data:,';

/** The inline code that a page may run, each as `'sha256-…'`. */
export interface Hashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a page needs beyond files of the site's own. */
export interface Needs extends Hashes {
  /** WebAssembly, which the search runs in. */
  readonly wasm: boolean;
  /** The empty picture by which the 404 page keeps browsers from asking the host for an icon. */
  readonly emptyIcon: boolean;
}

/** The source expression that allows one piece of inline code. */
export function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/**
 * The Content-Security-Policy of a page: nothing but files of the site itself.
 *
 * `'self'` also matches the neighbours of a page that was opened from a folder: measured in
 * Chromium, Firefox and WebKitGTK. The one exception is Firefox's `form-action`, which needs
 * `file:` there; from a server no page may send a form to a file anyway.
 *
 * `manifest-src` is not named, because WebKitGTK reports it as an error in every page; so the
 * default must be `'self'`, and what the site never has is forbidden by name.
 */
export function policyOf({ wasm, emptyIcon, scripts, styles }: Needs): string {
  return [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...scripts],
    ...(styles.length > 0 ? [['style-src', "'self'", ...styles]] : []),
    ...(emptyIcon ? [['img-src', "'self'", 'data:']] : []),
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['form-action', "'self'", 'file:'],
    ['base-uri', "'none'"],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
}

/**
 * The policy for a host's header. A host knows no page from another, so it allows what any page
 * may need, and adds what a page cannot ask for itself; each page's own policy still holds.
 */
export function headerPolicy(inline: Hashes): string {
  return `${policyOf({ wasm: true, emptyIcon: true, ...inline })}; frame-ancestors 'none'`;
}
