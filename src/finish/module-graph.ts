import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type VisitorObject } from 'rolldown/utils';

type Node<K extends keyof VisitorObject> = Parameters<NonNullable<VisitorObject[K]>>[0];

function inOffline(file: string): string {
  return fileURLToPath(new URL(`../offline/${file}`, import.meta.url));
}

/**
 * What modules need while they run, by the file on the disk. Both have imports and fetches of their
 * own, which are meant as they stand.
 */
export const RUNTIME = { chunk: inOffline('import-chunk.ts'), files: inOffline('site-modules.ts') };

/** An `import(…)` in a module. */
export interface LazyImport {
  readonly start: number;
  readonly end: number;
  /** Where the address begins. */
  readonly address: number;
  /** The file that it loads; null when only the running code knows the address. */
  readonly file: string | null;
}

/** What a module needs of others. */
export interface ModuleNeeds {
  /** Files that must run before it, in order. */
  readonly statics: readonly string[];
  readonly lazies: readonly LazyImport[];
}

/** The text of an address that is written out; minified code puts it into a template. */
function textOf(source: Node<'ImportExpression'>['source']): string | null {
  if (source.type === 'Literal') return typeof source.value === 'string' ? source.value : null;
  if (source.type !== 'TemplateLiteral' || source.quasis.length !== 1) return null;
  return source.quasis[0]?.value.cooked ?? null;
}

function lazyImportOf(file: string, { start, end, source }: Node<'ImportExpression'>): LazyImport {
  const text = textOf(source);
  const isFile = text?.startsWith('.') === true;
  return { start, end, address: source.start, file: isFile ? join(dirname(file), text) : null };
}

/** The runtime that a module needs for its lazy imports and its fetches. */
function runtimeFor(code: string, lazies: readonly LazyImport[]): string[] {
  const chunk = lazies.some(({ file }) => file !== null) ? [RUNTIME.chunk] : [];
  const asks = /\bfetch\(/.test(code) || lazies.some(({ file }) => file === null);
  return asks ? [RUNTIME.chunk, RUNTIME.files] : chunk;
}

/** Reads what a module of the site needs. */
export function readNeeds(file: string, code: string): ModuleNeeds {
  const statics: string[] = [];
  const lazies: LazyImport[] = [];
  const add = ({ source }: { readonly source: { readonly value: string } | null }) => {
    if (source) statics.push(join(dirname(file), source.value));
  };
  const visitor = new Visitor({
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: (node) => lazies.push(lazyImportOf(file, node)),
  });
  visitor.visit(parseSync(file, code).program);
  const isRuntime = Object.values(RUNTIME).includes(file);
  if (isRuntime) return { statics, lazies: [] };
  return { statics: [...runtimeFor(code, lazies), ...statics], lazies };
}

/**
 * All that must run for a module, itself at the end, each once and after what it needs.
 * @param seen what has its place already
 * @param above the modules that led here
 * @throws for modules that need each other: of classic scripts, one must run first
 */
export async function inOrder(
  file: string,
  needsOf: (file: string) => Promise<ModuleNeeds>,
  seen = new Set<string>(),
  above: readonly string[] = [],
): Promise<string[]> {
  const path = [...above, file];
  if (above.includes(file)) {
    const circle = path.slice(above.indexOf(file)).map((each) => basename(each));
    const remedy = 'put what both need into a module of its own, or load one by import()';
    throw new Error(`Scripts of the site import each other (${circle.join(' -> ')}): ${remedy}.`);
  }
  if (seen.has(file)) return [];
  seen.add(file);
  const order: string[] = [];
  for (const needed of (await needsOf(file)).statics) {
    order.push(...(await inOrder(needed, needsOf, seen, path)));
  }
  return [...order, file];
}
