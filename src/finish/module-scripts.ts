import type { ClassicScripts } from './classic-scripts.ts';
import type { Edit } from './edits.ts';
import type { PageElement, PageFacts } from './read-page.ts';
import { fileAt, readSiteUrl, relativeUrl } from './site-path.ts';

/** The classic scripts that take the place of a page's module scripts. */
export interface PageScripts {
  /** Each replaces a whole `<script>`; what the page links to in it is not rewritten besides. */
  readonly edits: readonly Edit[];
  /** Paths of the scripts, in order. */
  readonly scripts: readonly string[];
}

function isModule({ name, attributes }: PageElement): boolean {
  return name === 'script' && attributes['type'] === 'module' && attributes['src'] !== undefined;
}

/** Replaces a page's module scripts by classic ones, which wait for the page just as modules do. */
export async function classicScriptsOf(
  files: ReadonlySet<string>,
  file: string,
  page: PageFacts,
  classic: ClassicScripts,
): Promise<PageScripts> {
  const edits: Edit[] = [];
  const scripts: string[] = [];
  for (const { start, end, attributes } of page.elements.filter(isModule)) {
    const read = readSiteUrl(file, attributes['src'] ?? '');
    const module = read && fileAt(files, read.path);
    if (!module) continue; // reported as a broken address
    const script = await classic.scriptFor(module);
    scripts.push(script);
    edits.push({ start, end, text: `<script src="${relativeUrl(file, script)}" defer></script>` });
  }
  return { edits, scripts };
}
