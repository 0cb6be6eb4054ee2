import { fileURLToPath } from 'node:url';
import { bundleClassic } from './bundle-classic.ts';
import { notFoundCode } from './not-found.ts';
import { hashOf, type Hashes } from './policy.ts';

const BEFORE_PAINT = fileURLToPath(new URL('../reading/before-paint.ts', import.meta.url));

/** The script that every page carries in its head. */
export function beforePaintCode(): Promise<string> {
  return bundleClassic(BEFORE_PAINT);
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
