import type { Problem } from '../model/problem.ts';

/** The replacement character stands for a lost one; control, private and bidirectional characters hide or reorder text. */
const UNFIT = /\ufffd|[\p{Cc}--\t]|[\u202a-\u202e\u2066-\u2069]|\p{Co}|\p{Cn}/v;

/** Lists the characters of a line that no printed page can have had. */
export function unfitCharacters(file: string, line: number, lineText: string): Problem[] {
  if (!UNFIT.test(lineText)) return [];
  return Array.from(lineText).flatMap((char, index) => {
    if (!UNFIT.test(char)) return [];
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const lost = char === '\ufffd';
    return [
      {
        code: lost ? 'replacement-character' : 'control-character',
        severity: 'error',
        file,
        line,
        column: index + 1,
        length: 1,
        lineText,
        message: lost
          ? `${code} stands where a character was lost when the text was converted.`
          : `${code} is a character that cannot be printed.`,
        mend: lost
          ? 'Take the text from its origin again with the right encoding.'
          : 'Remove it from the seed (and put the new SHA-256 into the edition, where there is one).',
      } satisfies Problem,
    ];
  });
}
