import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { bundleClassic, moduleScript } from './bundle-classic.ts';
import { applyEdits, type Edit } from './edits.ts';
import { inOrder, readNeeds, RUNTIME, type LazyImport, type ModuleNeeds } from './module-graph.ts';
import type { SiteFiles } from './site-files.ts';

const RUNTIME_IMPORTS =
  `import{importChunk as siteImportChunk}from${JSON.stringify(RUNTIME.chunk)};` +
  `import{importModule as siteImportModule}from${JSON.stringify(RUNTIME.files)};`;

function fingerprint(text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url');
  return hash.replaceAll(/[-_]/g, '').slice(0, 8);
}

/** A module of the site, with its code and what it needs. */
interface SiteModule extends ModuleNeeds {
  readonly code: string;
}

/**
 * Turns the site's module scripts into classic ones, which pages in a folder may load.
 *
 * Each module becomes a function that runs once and leaves its exports in a register, so that
 * modules shared by several scripts stay one. A page gets one script with all that it needs; what
 * it imports when it is wanted comes as one script for each module.
 */
export class ClassicScripts {
  readonly #site: SiteFiles;
  readonly #modules = new Map<string, Promise<SiteModule>>();
  readonly #scripts = new Map<string, Promise<string>>();
  readonly #pages = new Map<string, Promise<string>>();
  readonly #lazy = new Set<string>();

  constructor(site: SiteFiles) {
    this.#site = site;
  }

  /** The path of the one script that takes the place of a page's module scripts. */
  scriptFor(modules: readonly string[]): Promise<string> {
    const key = modules.join('\n');
    const page = this.#pages.get(key) ?? this.#writePage(modules);
    this.#pages.set(key, page);
    return page;
  }

  /** True when modules, or what they load when it is wanted, run Pagefind and so WebAssembly. */
  async runsPagefind(modules: readonly string[]): Promise<boolean> {
    const queue = modules.map((module) => this.#fileOf(module));
    const seen = new Set(queue);
    for (const file of queue) {
      const { code, statics, lazies } = await this.#module(file);
      if (code.includes('pagefind.js')) return true;
      const needed = [...statics, ...lazies.flatMap((lazy) => lazy.file ?? [])];
      queue.push(...needed.filter((each) => !seen.has(each)));
      for (const each of needed) seen.add(each);
    }
    return false;
  }

  /** Writes what pages load when it is wanted, and removes the modules that the scripts are made of. */
  async finish(): Promise<void> {
    for (const file of this.#lazy) {
      for (const needed of await inOrder(file, (each) => this.#module(each))) {
        await this.#site.write(await this.#nameOf(needed), await this.#script(needed));
      }
    }
    for (const file of this.#modules.keys()) {
      const path = this.#pathOf(file);
      if (!path.startsWith('runtime/')) await this.#site.remove(path);
    }
  }

  async #writePage(modules: readonly string[]): Promise<string> {
    const seen = new Set<string>();
    const files: string[] = [];
    for (const module of modules) {
      files.push(...(await inOrder(this.#fileOf(module), (file) => this.#module(file), seen)));
    }
    const scripts = await Promise.all(files.map((file) => this.#script(file)));
    const code = scripts.join('');
    const path = `assets/page.${fingerprint(code)}.js`;
    await this.#site.write(path, code);
    return path;
  }

  #module(file: string): Promise<SiteModule> {
    const read = async () => {
      const code = await readFile(file, 'utf8');
      return { code, ...readNeeds(file, code) };
    };
    const module = this.#modules.get(file) ?? read();
    this.#modules.set(file, module);
    return module;
  }

  #script(file: string): Promise<string> {
    const script = this.#scripts.get(file) ?? this.#build(file);
    this.#scripts.set(file, script);
    return script;
  }

  async #build(file: string): Promise<string> {
    const { code, lazies } = await this.#module(file);
    const edits = await Promise.all(lazies.map((lazy) => this.#editOf(lazy)));
    const text = (lazies.length > 0 ? RUNTIME_IMPORTS : '') + applyEdits(code, edits);
    const load = (id: string) => (id === file ? text : null);
    const bundled = await bundleClassic(file, {
      name: 'siteModule',
      plugins: [{ name: 'edited-module', load }],
      globalOf: (id) => `siteModules[${JSON.stringify(this.#pathOf(resolve(dirname(file), id)))}]`,
    });
    return moduleScript(this.#pathOf(file), bundled);
  }

  async #editOf({ start, end, address, file }: LazyImport): Promise<Edit> {
    if (file === null) return { start, end: address, text: 'siteImportModule(' };
    this.#lazy.add(file);
    const files = await inOrder(file, (each) => this.#module(each));
    const scripts = await Promise.all(
      files.map(async (each) => [this.#pathOf(each), await this.#nameOf(each)]),
    );
    const text = `siteImportChunk(${JSON.stringify(this.#pathOf(file))},${JSON.stringify(scripts)})`;
    return { start, end, text };
  }

  /** The name tells the module's content, not the script's: two modules may load each other. */
  async #nameOf(file: string): Promise<string> {
    const { code } = await this.#module(file);
    const runtime = await Promise.all(Object.values(RUNTIME).map((each) => this.#module(each)));
    const hash = fingerprint(this.#pathOf(file) + code + runtime.map((each) => each.code).join(''));
    return `assets/${basename(file).split('.')[0] ?? ''}.${hash}.js`;
  }

  #fileOf(path: string): string {
    return join(this.#site.folder, path);
  }

  /** What a module is called in the register. */
  #pathOf(file: string): string {
    if (Object.values(RUNTIME).includes(file)) return `runtime/${basename(file, '.ts')}`;
    return relative(this.#site.folder, file).split(sep).join('/');
  }
}
