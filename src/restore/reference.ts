import type { Span } from '../model/span.ts';

/** What a reference means, or why it means nothing. */
export type Resolved =
  { readonly spans: readonly Span[] } | { readonly failure: string; readonly mend: string };

const WHOLE_LINES = /^L(\d+)(?:\s*[-–]\s*L(\d+))?$/;
const QUOTED = /^L(\d+)「([\s\S]+)」(?:#(\d+))?$/;
const ELLIPSIS = /(?<!…)…(?!…)/;

/**
 * Resolves a reference of an edition (`L7`, `L7-L12`, `L7「甲…乙」`, see docs/edition-format.md).
 * @param lines the lines of the seed; empty lines give no span
 */
export function resolveReference(reference: string, lines: readonly string[]): Resolved {
  const whole = WHOLE_LINES.exec(reference);
  if (whole) return resolveLines(Number(whole[1]), Number(whole[2] ?? whole[1]), lines);
  const quoted = QUOTED.exec(reference);
  if (quoted)
    return resolveQuote(
      Number(quoted[1]),
      quoted[2] ?? '',
      Number(quoted[3] ?? 1),
      quoted[3] !== undefined,
      lines,
    );
  return {
    failure: `“${reference}” is not a reference.`,
    mend: 'Write L7, L7-L12, L7「words」, L7「first…last」 or L7「word」#2.',
  };
}

function resolveLines(first: number, last: number, lines: readonly string[]): Resolved {
  if (first < 1 || last > lines.length || last < first) {
    return {
      failure: `The seed has the lines 1 to ${String(lines.length)}; L${String(first)}-L${String(last)} is no run of them.`,
      mend: 'Name lines that exist, the first before the last.',
    };
  }
  const spans = lines.slice(first - 1, last).flatMap((line, index) => {
    const length = Array.from(line).length;
    return line.trim() === '' ? [] : [{ line: first + index, start: 1, end: length }];
  });
  if (spans.length > 0 || first !== last) return { spans };
  return {
    failure: `Line ${String(first)} of the seed is blank.`,
    mend: 'Name a line that holds text.',
  };
}

function resolveQuote(
  line: number,
  quote: string,
  which: number,
  numbered: boolean,
  lines: readonly string[],
): Resolved {
  const text = lines[line - 1];
  if (text === undefined) {
    const failure = `The seed has no line ${String(line)}; it has ${String(lines.length)}.`;
    return { failure, mend: 'Name a line that exists.' };
  }
  const gap = ELLIPSIS.exec(quote);
  const head = gap ? quote.slice(0, gap.index) : quote;
  const tail = gap ? quote.slice(gap.index + 1) : '';
  const starts = head === '' ? [0] : occurrences(text, head);
  if (starts.length === 0)
    return {
      failure: `Line ${String(line)} does not hold “${head}”.`,
      mend: 'Copy the words from the seed to the letter.',
    };
  if (starts.length > 1 && !numbered) {
    return {
      failure: `“${head}” stands ${String(starts.length)} times in line ${String(line)}.`,
      mend: 'Quote more of it, or add #1, #2 … behind the closing mark.',
    };
  }
  const start = starts[which - 1];
  if (start === undefined) {
    return {
      failure: `“${head}” stands ${String(starts.length)} times in line ${String(line)}, not ${String(which)}.`,
      mend: 'Lower the number behind #.',
    };
  }
  const end = endOf(text, start + head.length, gap !== null, tail);
  if (end === -1)
    return {
      failure: `Line ${String(line)} does not hold “${tail}” after “${head}”.`,
      mend: 'Copy the last words from the seed to the letter.',
    };
  return { spans: [{ line, start: codePoints(text, start) + 1, end: codePoints(text, end) }] };
}

function endOf(text: string, from: number, elided: boolean, tail: string): number {
  if (!elided) return from;
  if (tail === '') return text.length;
  const index = text.indexOf(tail, from);
  return index === -1 ? -1 : index + tail.length;
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function codePoints(text: string, end: number): number {
  return Array.from(text.slice(0, end)).length;
}
