import { isSpace } from '../model/char.ts';

/** What typography may make of a character, besides dropping white space and Markdown marks. */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '"': '“”',
  "'": '‘’',
};
const MARKDOWN_MARK = /^[#>*+-]$/;

/**
 * Tells whether a change is one of docs/normalisation.md. The list is written a second time here, apart from the
 * parser that makes the changes: without it, a change of the words could pass as typography.
 * @param from one character of the seed
 * @param to what the report shows in its place, '' for nothing
 */
export function isTypography(from: string, to: string): boolean {
  if (isSpace(from)) return to === '' || to === ' ';
  if (to === '') return MARKDOWN_MARK.test(from);
  return Array.from(to).length === 1 && (TYPOGRAPHY[from]?.includes(to) ?? false);
}
