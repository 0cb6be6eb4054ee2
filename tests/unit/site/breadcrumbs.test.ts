import { expect, it } from 'vitest';
import { stepsTo } from '../../../src/site/breadcrumbs.ts';
import { reportOf } from './support.ts';

it('leads over the district to the report, and to a page below it', () => {
  expect(stepsTo(reportOf('a', 2024))).toEqual([
    { text: 'a区', path: 'districts/a/' },
    { text: '2024年报告' },
  ]);
  expect(stepsTo(reportOf('a', 2024), '底本').slice(1)).toEqual([
    { text: '2024年报告', path: 'reports/a-2024/' },
    { text: '底本' },
  ]);
  expect(stepsTo({ ...reportOf('a', null), district: null })).toEqual([{ text: '报告' }]);
});
