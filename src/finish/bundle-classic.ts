import { rolldown, type Plugin } from 'rolldown';

/** How a module becomes a classic script. */
export interface ClassicOptions {
  readonly plugins?: Plugin[];
  readonly define?: Readonly<Record<string, string>>;
  /** The variable that gets the exports. */
  readonly name?: string;
  /** What a module that stays outside is called in the script; without it all imports go in. */
  readonly globalOf?: (id: string) => string;
}

/** Makes a module, with what it imports, a script that every page may load, from a folder too. */
export async function bundleClassic(input: string, options: ClassicOptions = {}): Promise<string> {
  const { plugins = [], define = {}, name, globalOf } = options;
  const build = await rolldown({
    input,
    plugins,
    platform: 'browser',
    // Vite hands a module's own address to its preloads; a classic script has neither.
    transform: { define: { 'import.meta.url': 'undefined', ...define } },
    ...(globalOf && { external: (id: string) => id !== input }),
  });
  const generate = async (exports: 'auto' | 'named') => {
    const { output } = await build.generate({
      format: 'iife',
      minify: true,
      exports,
      ...(name && { name }),
      ...(globalOf && { globals: globalOf }),
    });
    return output[0];
  };
  try {
    const chunk = await generate('auto');
    // Alone, a default export would be all there is; a module without exports cannot be 'named'.
    const onlyDefault = name !== undefined && chunk.exports.join() === 'default';
    return (onlyDefault ? await generate('named') : chunk).code.trim();
  } finally {
    await build.close();
  }
}

/** A script that leaves a module's exports where the runtime looks for them, and runs it once only. */
export function moduleScript(path: string, code: string): string {
  const exports = code.includes('siteModule=') ? 'siteModule' : '{}';
  return `(globalThis.siteModules??={})[${JSON.stringify(path)}]??=(()=>{${code};return ${exports}})();\n`;
}
