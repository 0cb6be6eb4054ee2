import { join } from 'node:path';
import { bundleClassic, moduleScript } from './bundle-classic.ts';
import { mapPooled } from './map-pooled.ts';
import type { SiteFiles } from './site-files.ts';

/** Where the carriers lie: below it, each has the path of what it carries and `.js` after it. */
export const CARRIED = 'carried/';

/** What the site's scripts fetch or import at run time: the search index, the forms of citations. */
const ASKED_FOR = /^pagefind\/|\/cite\.[^/]+\.json$/;

/** Pagefind's own worker cannot start from a folder; without one it runs in the page. */
const NOT_CARRIED = /(?:^|\/)pagefind-worker\.js$/;

/** A script that leaves a file's bytes where the runtime looks for them. */
function fileCarrier(path: string, bytes: Buffer): string {
  const key = JSON.stringify(path);
  return `(globalThis.siteFiles??={})[${key}]="${bytes.toString('base64')}";`;
}

/** A script that runs a module of the site without `import`. */
async function moduleCarrier(site: SiteFiles, path: string): Promise<string> {
  // What a module sees as its own address; from a folder, scripts know it only by the page's root.
  const address = `new URL(document.documentElement.dataset.root+${JSON.stringify(path)},location.href).href`;
  const code = await bundleClassic(join(site.folder, path), {
    name: 'siteModule',
    plugins: [
      {
        name: 'own-address',
        transform: (text) => ({ code: text.replaceAll('import.meta.url', `(${address})`) }),
      },
    ],
    define: { Worker: 'undefined' },
  });
  return moduleScript(path, code);
}

/** Lays a carrier beside each file that the site's scripts ask for at run time. */
export async function writeCarriers(site: SiteFiles, files: readonly string[]): Promise<void> {
  await site.remove(CARRIED);
  const carried = files.filter((file) => ASKED_FOR.test(file) && !NOT_CARRIED.test(file));
  await mapPooled(carried, async (path) => {
    const carrier = path.endsWith('.js')
      ? await moduleCarrier(site, path)
      : fileCarrier(path, await site.readBytes(path));
    await site.write(`${CARRIED}${path}.js`, carrier);
  });
}
