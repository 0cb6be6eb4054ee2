import { SUBJECTS } from '../site/subjects.ts';
import { allDistricts, allReports } from './_entries.ts';

// Only the names count. As modules the pages would share their styles in other files.
const files = Object.keys(import.meta.glob('./**/*.astro', { query: '?raw' }));

const slugs: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  reports: async () => (await allReports()).map(({ id }) => id),
  districts: async () => (await allDistricts()).map(({ id }) => id),
  subjects: () => Promise.resolve(SUBJECTS.map(({ slug }) => slug)),
};

/**
 * The paths of all pages that are there to be found, from the site's root.
 * @throws when there are pages of a sort that is not known here, so that none is left out unnoticed
 */
export async function allPages(): Promise<string[]> {
  const found = files.filter((file) => file !== './404.astro');
  return (await Promise.all(found.map(pathsOf))).flat().toSorted();
}

async function pathsOf(file: string): Promise<string[]> {
  const pattern = file.replace(/^\.\//, '').replace(/(index)?\.astro$/, '');
  if (!pattern.includes('[')) return [pattern];
  const list = slugs[/^(\w+)\/\[slug\]\/[^[]*$/.exec(pattern)?.[1] ?? ''];
  if (!list) throw new Error(`src/pages/_pages.ts does not know which pages “${pattern}” makes.`);
  return (await list()).map((slug) => pattern.replace('[slug]', slug));
}
