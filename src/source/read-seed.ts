import type { Problem } from '../model/problem.ts';
import type { Seed } from './seed.ts';
import { decode } from './decode.ts';
import { unfitCharacters } from './unfit-characters.ts';

/** A seed is one printed spread: about 9,000 characters. Anything this large is not one. */
const MAX_BYTES = 4 * 1024 * 1024;
export const MAX_LINE = 200_000;

/**
 * Reads the bytes of a seed.
 * @param file name in `seeds/`
 * @param sha256 of the bytes, computed by the caller
 * @returns the seed, or all the reasons why it cannot be read
 */
export function readSeed(
  file: string,
  bytes: Uint8Array,
  sha256: string,
): { seed?: Seed; problems: Problem[] } {
  const path = `seeds/${file}`;
  const error = (code: string, message: string, mend: string): { problems: Problem[] } => ({
    problems: [{ code, severity: 'error', file: path, message, mend }],
  });
  if (bytes.length > MAX_BYTES) {
    const size = `${(bytes.length / 1024 / 1024).toFixed(1)} MiB`;
    return error(
      'seed-too-large',
      `The seed has ${size}; a report of a spread has some 0.03 MiB, the limit is ${String(MAX_BYTES / 1024 / 1024)} MiB.`,
      'Cut it into one file for each report.',
    );
  }
  const decoded = decode(bytes);
  if ('failure' in decoded) return error('seed-encoding', decoded.failure, decoded.mend);
  const lines = splitLines(decoded.text);
  if (lines.every((line) => line.trim() === '')) {
    return error(
      'seed-empty',
      'The seed holds no text.',
      'Put the text of the report into it, or remove the file.',
    );
  }
  const problems = lines.flatMap((lineText, index) => [
    ...unfitCharacters(path, index + 1, lineText),
    ...tooLong(path, index + 1, lineText),
  ]);
  if (problems.length > 0) return { problems };
  return { seed: { file, sha256, encoding: decoded.encoding, lines }, problems };
}

/** Splits text into lines; a final line end does not begin a line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function tooLong(file: string, line: number, lineText: string): Problem[] {
  if (lineText.length <= MAX_LINE) return [];
  return [
    {
      code: 'line-too-long',
      severity: 'error',
      file,
      line,
      message: `The line has ${String(lineText.length)} characters; the limit is ${String(MAX_LINE)}.`,
      mend: 'Break it where the printed paragraphs break.',
    },
  ];
}
