import type { ClassicScripts } from './classic-scripts.ts';
import { applyEdits } from './edits.ts';
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
  readonly notFound: NotFoundCode;
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

/** The page with its policy, which must come last: it names the hashes of what stands in the page. */
function withPolicy(
  file: string,
  html: string,
  usesWasm: boolean,
): { html: string; problems: Problem[] } {
  const edit = policyEdit(readPage(html), usesWasm);
  if (edit) return { html: applyEdits(html, [edit]), problems: [] };
  const message = 'has no <meta charset>, after which the policy stands';
  return { html, problems: [{ file, place: 'head', target: '', message }] };
}

function foldersOf(files: ReadonlySet<string>): string[] {
  const folders = [...files]
    .filter((file) => file.includes('/'))
    .map((file) => file.split('/')[0] ?? '');
  return [...new Set(folders)].toSorted();
}

/** Rewrites one page so that it works anywhere. */
async function finishPage(
  file: string,
  source: string,
  context: PageContext,
): Promise<FinishedPage> {
  const { files, classic, notFound } = context;
  const facts = readPage(source);
  const { edits: scriptEdits, modules } = await classicScriptOf(files, file, facts, classic);
  const relinked = relinkPage(files, file, facts);
  const inScripts = (at: number) => scriptEdits.some(({ start, end }) => start <= at && at < end);
  const linkEdits = relinked.edits.filter(({ start }) => !inScripts(start));
  let html = applyEdits(source, [...scriptEdits, ...linkEdits]);
  if (file === NOT_FOUND_PAGE)
    html = finishNotFound(html, readPage(html), notFound, foldersOf(files));
  // The search is the only WebAssembly of the site, and Pagefind the only search.
  const usesWasm = await classic.runsPagefind(modules);
  const secured = withPolicy(file, html, usesWasm);
  const problems = [
    ...relinked.problems,
    ...wrongRoot(file, facts),
    ...refusedInline(file, facts),
    ...secured.problems,
  ];
  return { html: secured.html, facts, anchorUses: relinked.anchorUses, problems };
}

/** Rewrites every page; what is wrong is returned, not thrown, so that all of it is told at once. */
export async function finishPages(context: PageContext): Promise<Problem[]> {
  const problems: Problem[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorUses: AnchorUse[] = [];
  for (const file of [...context.files].filter((path) => path.endsWith('.html'))) {
    const page = await finishPage(file, await context.site.readText(file), context);
    await context.site.write(file, page.html);
    anchors.set(file, page.facts.anchors);
    anchorUses.push(...page.anchorUses);
    problems.push(...page.problems);
  }
  return [...problems, ...missingAnchors(anchorUses, anchors)];
}
