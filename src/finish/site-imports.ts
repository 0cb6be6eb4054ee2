import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { Visitor, type VisitorObject } from 'rolldown/utils';
import { applyEdits, type Edit } from './edits.ts';

const RUNTIME = fileURLToPath(new URL('../offline/site-modules.ts', import.meta.url));

type Program = Parameters<Visitor['visit']>[0];
type ImportCall = Parameters<NonNullable<VisitorObject['ImportExpression']>>[0];

/** Every `import(…)` of a module. */
function importCallsIn(program: Program): ImportCall[] {
  const calls: ImportCall[] = [];
  new Visitor({ ImportExpression: (call) => calls.push(call) }).visit(program);
  return calls;
}

/** Where the build put a lazily loaded module: its name for the page, and its script. */
export interface Chunk {
  readonly path: string;
  readonly script: string;
}

/**
 * Makes each `import(…)` of a bundle work from a folder too: a module of the site becomes a classic
 * script that is loaded when it is wanted, and an address known only at run time goes through the
 * runtime. A bundle that fetches takes the runtime along as well.
 * @param chunkOf builds the module at a path of the disk as a classic script
 */
export function siteImports(chunkOf: (file: string) => Promise<Chunk>): Plugin {
  return {
    name: 'site-imports',
    async transform(code, id) {
      if (id === RUNTIME || !/\bimport\s*\(|\bfetch\s*\(/.test(code)) return null;
      const edits: Edit[] = [];
      for (const { start, end, source } of importCallsIn(this.parse(code))) {
        const name = source.type === 'Literal' ? source.value : null;
        if (typeof name === 'string' && name.startsWith('.')) {
          const { path, script } = await chunkOf(join(dirname(id), name));
          const text = `siteImportChunk(${JSON.stringify(path)},${JSON.stringify(script)})`;
          edits.push({ start, end, text });
        } else edits.push({ start, end: source.start, text: 'siteImportModule(' });
      }
      const runtime = JSON.stringify(RUNTIME);
      const names = '{importChunk as siteImportChunk,importModule as siteImportModule}';
      return { code: `import ${names} from ${runtime};${applyEdits(code, edits)}` };
    },
  };
}
