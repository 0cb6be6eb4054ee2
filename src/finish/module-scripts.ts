import type { ClassicScripts } from './classic-scripts.ts';
import type { Edit } from './edits.ts';
import type { PageElement, PageFacts } from './read-page.ts';
import { fileAt, readSiteUrl, relativeUrl } from './site-path.ts';

/** How a page's module scripts are replaced. */
export interface PageScripts {
  /** Each takes a whole `<script>` out; one puts the page's script in. */
  readonly edits: readonly Edit[];
  /** Paths of the modules, in order. */
  readonly modules: readonly string[];
}

function isModule({ name, attributes }: PageElement): boolean {
  return name === 'script' && attributes.type === 'module' && attributes.src !== undefined;
}

/** `<meta name="scripts" content="later">`: the page is whole without its scripts, and they wait for its reader. */
function isWish({ name, attributes }: PageElement): boolean {
  return name === 'meta' && attributes.name === 'scripts' && attributes.content === 'later';
}

/** Names the script in `<html data-later>`, from where `before-paint.ts` loads it, and takes the wish out. */
function laterEdits(page: PageFacts, wish: PageElement, script: string): Edit[] {
  const root = page.elements.find(({ name }) => name === 'html');
  if (!root) return [];
  const at = root.start + '<html'.length;
  return [
    { start: at, end: at, text: ` data-later="${script}"` },
    { start: wish.start, end: wish.end, text: '' },
  ];
}

/** Replaces a page's module scripts by a classic one, which waits for the page just as they do. */
export async function classicScriptOf(
  files: ReadonlySet<string>,
  file: string,
  page: PageFacts,
  classic: ClassicScripts,
): Promise<PageScripts> {
  const found = page.elements.filter(isModule).flatMap((element) => {
    const read = readSiteUrl(file, element.attributes.src ?? '');
    const module = read && fileAt(files, read.path);
    return module ? [{ module, element }] : []; // others are reported as broken addresses
  });
  const modules = found.map(({ module }) => module);
  if (found.length === 0) return { edits: [], modules };
  const script = relativeUrl(file, await classic.scriptFor(modules));
  const wish = page.elements.find(isWish);
  const own = wish ? '' : `<script src="${script}" defer></script>`;
  const edits = found.map(({ element: { start, end } }, index) => {
    return { start, end, text: index === 0 ? own : '' };
  });
  return { edits: [...edits, ...(wish ? laterEdits(page, wish, script) : [])], modules };
}
