import { expect, test } from 'vitest';
import { countResults, totalOf } from '../../../scripts/run-tests.mjs';

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

test('the results of several runs are one total', () => {
  const runs = [
    { code: 0, count: { passed: 3, failed: 0, skipped: 1 } },
    { code: 1, count: { passed: 2, failed: 2, skipped: 0 } },
  ];

  expect(totalOf(runs)).toEqual({ passed: 5, failed: 2, skipped: 1 });
});

test('a run that ended badly without a failed test, or without any, counts as one failure', () => {
  const runs = [
    { code: 1, count: { passed: 4, failed: 0, skipped: 0 } },
    { code: 1, count: { passed: 0, failed: 0, skipped: 0 } },
  ];

  expect(totalOf(runs)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});
