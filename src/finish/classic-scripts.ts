import { createHash } from 'node:crypto';
import { basename, join, relative, sep } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import type { SiteFiles } from './site-files.ts';
import { siteImports, type Chunk } from './site-imports.ts';

/** One classic script, made of a module and everything it imports. */
interface Bundle {
  readonly code: string;
  /** The files on the disk that it was made of. */
  readonly modules: readonly string[];
}

/** Bundles a module into a script that every page may load, from a folder too. */
export async function bundleClassic(
  input: string,
  options: { plugins?: Plugin[]; define?: Record<string, string>; name?: string } = {},
): Promise<Bundle> {
  const { plugins = [], define = {}, name } = options;
  // Vite hands a module's own address to its preloads, which a classic script has neither of.
  const constants = { 'import.meta.url': 'undefined', ...define };
  const build = await rolldown({ input, plugins, platform: 'browser', transform: { define: constants } });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true, ...(name && { name }) });
    return { code: output[0].code.trim(), modules: output[0].moduleIds };
  } finally {
    await build.close();
  }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 8);
}

/** `index.astro_astro_type_script_index_0_lang.C0ffee.js` is named `index`. */
function shortName(file: string): string {
  return basename(file).split('.')[0] ?? 'script';
}

/** A script that leaves a module's exports where the runtime looks for them. */
export function moduleScript(path: string, code: string): string {
  const key = JSON.stringify(path);
  return `(globalThis.siteModules??={})[${key}]=(()=>{${code};return siteModule})();`;
}

/** Turns the site's module scripts into classic ones, which pages in a folder may load. */
export class ClassicScripts {
  readonly #site: SiteFiles;
  readonly #made = new Map<string, Promise<string>>();
  readonly #chunks = new Map<string, Promise<Chunk>>();
  readonly #sources = new Set<string>();
  readonly #code = new Map<string, string>();

  constructor(site: SiteFiles) {
    this.#site = site;
  }

  /** The path of the classic script that takes the place of a module script. */
  scriptFor(module: string): Promise<string> {
    const made = this.#made.get(module) ?? this.#build(module);
    this.#made.set(module, made);
    return made;
  }

  /** The code of a script that was made here. */
  codeOf(script: string): string {
    return this.#code.get(script) ?? '';
  }

  /** Removes the modules that the scripts were made of. */
  async removeModules(): Promise<void> {
    for (const file of this.#sources) await this.#site.remove(file);
  }

  async #build(module: string): Promise<string> {
    const { code } = await this.#bundle(join(this.#site.folder, module));
    return this.#write(shortName(module), code);
  }

  /** Builds a module that is loaded only when it is wanted. */
  #chunkOf(file: string): Promise<Chunk> {
    const path = this.#pathOf(file);
    const build = async () => {
      const { code } = await this.#bundle(file, 'siteModule');
      return { path, script: await this.#write(shortName(path), moduleScript(path, code)) };
    };
    const chunk = this.#chunks.get(path) ?? build();
    this.#chunks.set(path, chunk);
    return chunk;
  }

  async #bundle(file: string, name?: string): Promise<Bundle> {
    const plugins = [siteImports((chunk) => this.#chunkOf(chunk))];
    const bundle = await bundleClassic(file, { plugins, ...(name && { name }) });
    const own = bundle.modules.map((module) => this.#pathOf(module));
    for (const module of own) if (!module.startsWith('..')) this.#sources.add(module);
    return bundle;
  }

  async #write(name: string, code: string): Promise<string> {
    const path = `assets/${name}.${fingerprint(code)}.js`;
    await this.#site.write(path, code);
    this.#code.set(path, code);
    return path;
  }

  #pathOf(file: string): string {
    return relative(this.#site.folder, file).split(sep).join('/');
  }
}
