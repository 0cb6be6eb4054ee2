import { resolve } from 'node:path';
import type { Engine } from './engines/engine.ts';
import { onHost } from './places.ts';
import { ask, type Answer } from './visit.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** Of one character, of two, long, mixed with figures, with a sign inside, in traditional characters, absent. */
const QUERIES = ['春', '发展', '口袋公园', '2024年', '7.1%', '舊小區', '“五化”', '此句不在其中'];

/** `SITE_DIST` names another built site, as a test of one's own may want. */
export const dist = process.env.SITE_DIST ?? DIST;

/** The answers to all queries, wherever the site lies. */
export async function askAll(engine: Engine, root: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of QUERIES) answers.push(await ask(engine, root, query));
  return answers;
}

/** What every engine must find, wherever the site lies: what this engine finds at a host's root. */
export async function referenceAnswers(engine: Engine): Promise<Answer[]> {
  const place = await onHost(dist, '/');
  try {
    return await askAll(engine, place.root);
  } finally {
    await place.takeDown();
  }
}
