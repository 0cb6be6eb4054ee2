import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, watchForErrors } from './support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('the home page opens in Chinese, with a heading and without an error', async () => {
  const page = await browser.newPage();
  const errors = watchForErrors(page);

  await page.goto(inject('siteUrl'), { waitUntil: 'load' });

  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.locator('h1').innerText()).toMatch(/\S/);
  expect(errors).toEqual([]);
});
