import type { ClassicScripts } from './classic-scripts.ts';
import { applyEdits, type Edit } from './edits.ts';
import { mapPooled } from './map-pooled.ts';
import { classicScriptOf } from './module-scripts.ts';
import { finishNotFound, NOT_FOUND_PAGE, type NotFoundCode } from './not-found.ts';
import { policyEdit, refusedInline } from './page-policy.ts';
import type { Problem } from './problem.ts';
import { readPage, type PageFacts } from './read-page.ts';
import { missingAnchors, relinkPage, type AnchorUse } from './relink.ts';
import { rootFrom } from './site-path.ts';
import type { SiteFiles } from './site-files.ts';

/** What the pages of one site share. */
export interface PageContext {
  readonly site: SiteFiles;
  readonly files: ReadonlySet<string>;
  readonly classic: ClassicScripts;
  /** The script that every page carries in itself. */
  readonly beforePaint: string;
  readonly notFound: NotFoundCode;
  /** The path of the site on its host, where it is known. */
  readonly basePath: string | null;
}

/** What is known of a page once it is rewritten. */
interface FinishedPage {
  readonly html: string;
  readonly facts: PageFacts;
  readonly anchorUses: readonly AnchorUse[];
  readonly problems: readonly Problem[];
}

/** Scripts find the site's root by `<html data-root>`: a wrong one would break them silently. */
function wrongRoot(file: string, { elements }: PageFacts): Problem[] {
  const root = elements.find(({ name }) => name === 'html')?.attributes['data-root'];
  if (root === rootFrom(file)) return [];
  const message = `must be ${rootFrom(file)}`;
  return [{ file, place: 'html[data-root]', target: root ?? '', message }];
}

/** The edit that gives a page its policy and first script, or what is wrong when it cannot be given them. */
function securePage(
  file: string,
  facts: PageFacts,
  usesWasm: boolean,
  beforePaint: string,
): { edits: Edit[]; problems: Problem[] } {
  const edit = policyEdit(facts, usesWasm, beforePaint);
  if (edit) return { edits: [edit], problems: [] };
  const message = 'has no <meta charset>, after which the policy stands';
  return { edits: [], problems: [{ file, place: 'head', target: '', message }] };
}

function foldersOf(files: ReadonlySet<string>): string[] {
  const folders = [...files]
    .filter((file) => file.includes('/'))
    .map((file) => file.split('/')[0] ?? '');
  return [...new Set(folders)].toSorted();
}

/** Applies the edits of a page together with its policy; the code that it may not have is told elsewhere. */
function writePage(
  file: string,
  source: string,
  facts: PageFacts,
  edits: readonly Edit[],
  usesWasm: boolean,
  beforePaint: string,
): { html: string; problems: Problem[] } {
  const secured = securePage(file, facts, usesWasm, beforePaint);
  return { html: applyEdits(source, [...edits, ...secured.edits]), problems: secured.problems };
}

/** The policy of the 404 page names the hashes of the code that is put into it, so it comes after that. */
function finishNotFoundPage(
  relinked: string,
  usesWasm: boolean,
  { files, notFound, basePath, beforePaint }: PageContext,
): { html: string; problems: Problem[] } {
  const html = finishNotFound(relinked, readPage(relinked), notFound, {
    folders: foldersOf(files),
    basePath,
  });
  return writePage(NOT_FOUND_PAGE, html, readPage(html), [], usesWasm, beforePaint);
}

/** Rewrites one page so that it works anywhere. */
async function finishPage(
  file: string,
  source: string,
  context: PageContext,
): Promise<FinishedPage> {
  const { files, classic } = context;
  const facts = readPage(source);
  const { edits: scriptEdits, modules } = await classicScriptOf(files, file, facts, classic);
  const relinked = relinkPage(files, file, facts);
  const inScripts = (at: number) => scriptEdits.some(({ start, end }) => start <= at && at < end);
  const linkEdits = relinked.edits.filter(({ start }) => !inScripts(start));
  // The search is the only WebAssembly of the site, and Pagefind the only search.
  const usesWasm = await classic.runsPagefind(modules);
  const edits = [...scriptEdits, ...linkEdits];
  const finished =
    file === NOT_FOUND_PAGE
      ? finishNotFoundPage(applyEdits(source, edits), usesWasm, context)
      : writePage(file, source, facts, edits, usesWasm, context.beforePaint);
  const problems = [
    ...relinked.problems,
    ...wrongRoot(file, facts),
    ...refusedInline(file, facts),
    ...finished.problems,
  ];
  return { html: finished.html, facts, anchorUses: relinked.anchorUses, problems };
}

/** Rewrites every page; what is wrong is returned, not thrown, so that all of it is told at once. */
export async function finishPages(context: PageContext): Promise<Problem[]> {
  const files = [...context.files].filter((path) => path.endsWith('.html'));
  const pages = await mapPooled(files, async (file) => {
    const { html, facts, ...rest } = await finishPage(
      file,
      await context.site.readText(file),
      context,
    );
    await context.site.write(file, html);
    return { file, anchors: facts.anchors, ...rest };
  });
  const anchors = new Map(pages.map((page) => [page.file, page.anchors]));
  const anchorUses = pages.flatMap((page) => page.anchorUses);
  return [...pages.flatMap(({ problems }) => problems), ...missingAnchors(anchorUses, anchors)];
}
