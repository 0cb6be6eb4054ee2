import type { Report } from '../model/report.ts';

/** Gives a report as plain text: masthead and blocks, a blank line between two of them. */
export function toPlainText({ kicker, title, deck, byline, blocks }: Report): string {
  const masthead = [kicker, title, deck, ...byline].filter((line) => line !== null && line !== '');
  return `${[...masthead, ...blocks.map(({ text }) => text)].join('\n\n')}\n`;
}
