/**
 * Writes the policy into the header files for hosts: `node scripts/update-policy.ts`. Needed when
 * the 404 page's own script or style has changed; a test says so.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { notFoundCode, notFoundHashes } from '../src/finish/not-found.ts';
import { headerPolicy } from '../src/finish/policy.ts';

const FILES = ['public/_headers', 'public/.htaccess', 'deploy/nginx.conf'];

const policy = headerPolicy(notFoundHashes(await notFoundCode()));
for (const file of FILES) {
  const place = new URL(`../${file}`, import.meta.url);
  const text = await readFile(place, 'utf8');
  await writeFile(place, text.replace(/default-src [^"\n]*/, policy));
}
