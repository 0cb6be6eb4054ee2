import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Of two cores vitest would leave one idle.
          maxWorkers: '100%',
          include: [
            'tests/{unit,laws,defects,editions,build,search,finish,cite,export}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/serve-site.ts'],
          // One at a time: two on two cores save a fifth, and make each so slow that some ran into their limits.
          fileParallelism: false,
          // They share nothing but a site that none of them changes.
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a page will do soon, it does later on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
