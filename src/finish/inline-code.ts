import { fileURLToPath } from 'node:url';
import { bundleClassic } from './bundle-classic.ts';
import { notFoundCode } from './not-found.ts';
import { hashOf, type Hashes } from './policy.ts';

const BEFORE_PAINT = fileURLToPath(new URL('../reading/before-paint.ts', import.meta.url));

/** The script that every page carries in its head. */
export async function beforePaintCode(): Promise<string> {
  const code = await bundleClassic(BEFORE_PAINT);
  // A block keeps its names to itself as well as a function does, and is shorter.
  return code.replace(/^\(function\(\)\{(.*)\}\)\(\);$/s, '{$1}');
}

/**
 * The hashes by which a policy allows all code that stands in pages. They are the same from build to build, so that
 * those in a host's configuration hold.
 */
export async function inlineHashes(): Promise<Hashes> {
  const [beforePaint, notFound] = await Promise.all([beforePaintCode(), notFoundCode()]);
  return {
    scripts: [hashOf(beforePaint), hashOf(notFound.script)],
    styles: [hashOf(notFound.style)],
  };
}
