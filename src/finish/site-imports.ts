import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { Visitor, type VisitorObject } from 'rolldown/utils';
import { applyEdits, type Edit } from './edits.ts';

function inOffline(file: string): string {
  return fileURLToPath(new URL(`../offline/${file}`, import.meta.url));
}

/** The runtime has imports and fetches of its own, which are meant as they stand. */
const RUNTIMES = { chunk: inOffline('import-chunk.ts'), module: inOffline('site-modules.ts') };

type Program = Parameters<Visitor['visit']>[0];
type ImportCall = Parameters<NonNullable<VisitorObject['ImportExpression']>>[0];

/** Every `import(…)` of a module. */
function importCallsIn(program: Program): ImportCall[] {
  const calls: ImportCall[] = [];
  new Visitor({ ImportExpression: (call) => calls.push(call) }).visit(program);
  return calls;
}

/** The relative path that a call imports; null when only the running code knows the address. */
function relativePathOf({ source }: ImportCall): string | null {
  const isPlainTemplate = source.type === 'TemplateLiteral' && source.quasis.length === 1;
  const text = isPlainTemplate ? source.quasis[0]?.value.cooked : 'value' in source && source.value;
  return typeof text === 'string' && text.startsWith('.') ? text : null;
}

/** Where the build put a lazily loaded module: its name for the page, and its script. */
export interface Chunk {
  readonly path: string;
  readonly script: string;
}

type ChunkOf = (file: string) => Promise<Chunk>;

async function editOf(call: ImportCall, id: string, chunkOf: ChunkOf): Promise<Edit> {
  const { start, end, source } = call;
  const relative = relativePathOf(call);
  if (relative === null) return { start, end: source.start, text: 'siteImportModule(' };
  const { path, script } = await chunkOf(join(dirname(id), relative));
  return { start, end, text: `siteImportChunk(${JSON.stringify(path)},${JSON.stringify(script)})` };
}

/**
 * Makes each `import(…)` of a bundle work from a folder too: a module of the site becomes a classic
 * script that is loaded when it is wanted, and an address known only at run time goes through the
 * runtime. A bundle that fetches takes the runtime along as well.
 * @param chunkOf builds the module at a path of the disk as a classic script
 */
export function siteImports(chunkOf: ChunkOf): Plugin {
  return {
    name: 'site-imports',
    async transform(code, id) {
      if (Object.values(RUNTIMES).includes(id)) return null;
      const calls = importCallsIn(this.parse(code));
      const edits = await Promise.all(calls.map((call) => editOf(call, id, chunkOf)));
      const imports = [
        calls.some((call) => relativePathOf(call) !== null) &&
          `import{importChunk as siteImportChunk}from${JSON.stringify(RUNTIMES.chunk)};`,
        (/\bfetch\(/.test(code) || calls.some((call) => relativePathOf(call) === null)) &&
          `import{importModule as siteImportModule}from${JSON.stringify(RUNTIMES.module)};`,
      ];
      return { code: imports.filter(Boolean).join('') + applyEdits(code, edits) };
    },
  };
}
