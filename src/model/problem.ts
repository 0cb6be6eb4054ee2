/** Something that stops the build, or (as a warning) only deserves a look. */
export interface Problem {
  /** A stable name such as `span-not-found`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The file as a person would name it, relative to the project. */
  readonly file: string;
  /** Line and column from 1; left out when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** How many characters are meant, from the column on. */
  readonly length?: number;
  /** What happened, and why it is a problem. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  /** The line's text, for the code frame. */
  readonly lineText?: string;
}

/** All problems of a build in one error, so that none is found only after another is mended. */
export class CompileError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    this.name = 'CompileError';
  }
}

/** Writes problems as a person reads them: place, what happened, code frame, mend. */
export function formatProblems(problems: readonly Problem[]): string {
  const blocks = problems.map((problem) => {
    const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
    const head = `${place.join(':')} ${problem.severity} [${problem.code}]`;
    const frame = codeFrame(problem);
    return [head, `  ${problem.message}`, ...frame, `  → ${problem.mend}`].join('\n');
  });
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return `${String(errors)} error(s), ${String(problems.length - errors)} warning(s)\n\n${blocks.join('\n\n')}`;
}

const FRAME_CONTEXT = 24;

/**
 * Shows the line with marks under the characters meant. Wide characters are underlined with wide marks and
 * skipped with ideographic spaces, so that the marks line up in any font with a fixed pitch for each width.
 */
function codeFrame({ lineText, line, column, length = 1 }: Problem): string[] {
  if (lineText === undefined || line === undefined || column === undefined) return [];
  const chars = Array.from(lineText, (char) => (/\p{Cc}|\ufffd/u.test(char) ? '\ufffd' : char));
  const from = Math.max(0, column - 1 - FRAME_CONTEXT);
  const to = Math.min(chars.length, column - 1 + Math.min(length, FRAME_CONTEXT) + FRAME_CONTEXT);
  const window = chars.slice(from, to);
  const marks = window.map((char, index) => {
    const at = from + index + 1;
    const meant = at >= column && at < column + length;
    return isWide(char) ? (meant ? '＾' : '　') : meant ? '^' : ' ';
  });
  const gutter = `${String(line)} | `;
  const before = from > 0 ? '…' : '';
  return [
    `  ${gutter}${before}${window.join('')}${to < chars.length ? '…' : ''}`,
    `  ${' '.repeat(gutter.length - 2)}| ${before && ' '}${marks.join('').trimEnd()}`,
  ];
}

/** East Asian wide and full-width characters, in the ranges that Chinese print uses (UAX #11). */
function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    char,
  );
}
