/** The way from a page to the root of the site: './', '../', '../../'. */
export function rootOf(page: URL): string {
  // Built as 404.html in the root; hosts show it at any address, where only an absolute path could help.
  if (page.pathname === '/404/') return './';
  const depth = page.pathname.split('/').length - 2;
  return depth > 0 ? '../'.repeat(depth) : './';
}

/**
 * The relative address of a page of the site, so that one build works under any path and from a folder.
 * @param page the page that holds the link, `Astro.url`
 * @param target a path from the root of the site, such as `search/`; '' is the home page
 */
export function href(page: URL, target: string): string {
  const root = rootOf(page);
  const path = target.replace(/(^|\/)index\.html$/, '$1');
  return root === './' && path !== '' ? path : root + path;
}

/** The address of a report's reading page. */
export function reportPath(slug: string): string {
  return `reports/${slug}/`;
}

/** The address of a report's source page. */
export function sourcePath(slug: string): string {
  return `reports/${slug}/source/`;
}

/** The address of a district's page. */
export function districtPath(slug: string): string {
  return `districts/${slug}/`;
}

/** The address of a report's notes: every decision of its editor. */
export function notesPath(slug: string): string {
  return `reports/${slug}/notes/`;
}

/** The address of what the districts say on one subject. */
export function subjectPath(slug: string): string {
  return `subjects/${slug}/`;
}
