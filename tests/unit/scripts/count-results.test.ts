import { expect, test } from 'vitest';
import { countResults } from '../../../scripts/run-tests.mjs';

/** A test file's results as vitest's json reporter gives them. */
function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

test('passed, failed and other results of all files are added up', () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped'),
    file('failed', 'failed', 'passed', 'todo', 'pending'),
  ];

  expect(countResults({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 3 });
});

test('a file that failed without a failed test counts as one failure', () => {
  const testResults = [file('failed'), file('failed', 'passed')];

  expect(countResults({ testResults })).toEqual({ passed: 1, failed: 2, skipped: 0 });
});
