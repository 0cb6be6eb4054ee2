/**
 * The file of the site that an address asks for.
 * @param root the address of the site's root
 * @returns null for an address elsewhere
 */
export function siteFileOf(root: string, address: string): string | null {
  const { origin, pathname } = new URL(address);
  const start = new URL(root);
  if (origin !== start.origin || !pathname.startsWith(start.pathname)) return null;
  const path = pathname.slice(start.pathname.length);
  try {
    return decodeURIComponent(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return null; // an address that does not decode names no file
  }
}
