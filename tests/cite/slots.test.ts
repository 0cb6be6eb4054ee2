import { describe, expect, it } from 'vitest';
import { slottedCitationsOf } from '../../src/cite/citations.ts';
import { formats } from '../../src/cite/formats.ts';
import { fillSlots } from '../../src/cite/slots.ts';
import { reportOf } from '../support/reports.ts';

const PAGE = 'https://example.org/$&/reports/test/#L45';
const DAY = new Date(2026, 0, 5);

describe('a citation finished in the browser', () => {
  const slotted = slottedCitationsOf(reportOf(['某区：实干争先', '', '一年来，成绩很好。']));
  const filled = (format: (typeof formats)[number]) => fillSlots(slotted[format], PAGE, DAY);

  it.each(formats)('has the address of the paragraph in %s, and no slot is left', (format) => {
    expect(filled(format)).toContain(PAGE);
    expect(filled(format)).not.toMatch(/1111|invalid/);
  });

  it('writes the day of reading as each format does', () => {
    expect(filled('gbt2015')).toContain('[2026-01-05]');
    expect(filled('ris')).toContain('Y2  - 2026/01/05/');
    const [item] = JSON.parse(filled('csl')) as { accessed: unknown }[];
    expect(item?.accessed).toEqual({ 'date-parts': [[2026, 1, 5]] });
  });
});
