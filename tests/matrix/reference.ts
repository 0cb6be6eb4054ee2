import type { TestProject } from 'vitest/node';
import { startChromium } from './engines/chromium.ts';
import { referenceAnswers } from './matrix-answers.ts';
import type { Answer } from './visit.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What every engine must find. */
    answers: Answer[];
  }
}

/** Asks Chromium once for what all the others are compared with. */
export default async function provideAnswers(project: TestProject): Promise<void> {
  const engine = await startChromium();
  try {
    project.provide('answers', await referenceAnswers(engine));
  } finally {
    await engine.close();
  }
}
