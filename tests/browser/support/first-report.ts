import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** The address of the first report of the archive, from the site's root. */
export async function firstReport(): Promise<string> {
  const response = await fetch(`${inject('siteUrl')}api/reports.json`);
  const [report] = (await response.json()) as { slug: string }[];
  if (!report) throw new Error('The archive has no report.');
  return `reports/${report.slug}/`;
}

export async function openFirstReport(page: Page): Promise<void> {
  await page.goto(inject('siteUrl') + (await firstReport()), { waitUntil: 'load' });
}
