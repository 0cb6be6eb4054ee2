/**
 * Writes the policy into the header files for hosts: `node scripts/update-policy.ts`. Needed when
 * the script that every page carries, or the 404 page's own script or style, has changed; a test says so.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { inlineHashes } from '../src/finish/inline-code.ts';
import { headerPolicy } from '../src/finish/policy.ts';

const FILES = ['public/_headers', 'public/.htaccess', 'deploy/nginx.conf'];

const policy = headerPolicy(await inlineHashes());
for (const file of FILES) {
  const place = new URL(`../${file}`, import.meta.url);
  const text = await readFile(place, 'utf8');
  await writeFile(place, text.replace(/default-src [^"\n]*/, policy));
}
