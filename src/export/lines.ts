import type { Decision, Field, Report } from '../model/report.ts';

/** A place of a text where a line of the seed begins, in code points. */
export interface LineStart {
  readonly offset: number;
  readonly line: number;
}

/** How many code points of the report stand for a character of the seed, where it is not one for one. */
export type Widths = ReadonlyMap<string, number>;

function key(line: number, column: number): string {
  return `${String(line)}:${String(column)}`;
}

function length(text: string): number {
  return Array.from(text).length;
}

/** Reads off corrections and normalisations how wide the seed's characters are in the report. */
export function widthsOf({
  apparatus,
  normalisation,
}: Pick<Report, 'apparatus' | 'normalisation'>): Widths {
  const widths = new Map<string, number>();
  for (const { line, start, to } of normalisation) widths.set(key(line, start), length(to));
  for (const decision of apparatus) {
    if (decision.type !== 'corr') continue;
    const { line, start, end, sic, corr } = decision;
    // A correction stands in place of the first character that is not a space.
    const first = start + length(sic) - length(sic.trimStart());
    for (let column = start; column <= end; column += 1)
      widths.set(key(line, column), column === first ? length(corr) : 0);
  }
  return widths;
}

/** Finds where in a text each line of the seed begins; the marks of gaps are none of the seed's. */
export function lineStarts(
  { id, spans }: Pick<Field, 'id' | 'spans'>,
  apparatus: readonly Decision[],
  widths: Widths,
): LineStart[] {
  const gaps = apparatus
    .flatMap((decision) => (decision.type === 'gap' && decision.block === id ? [decision] : []))
    .toSorted((a, b) => a.offset - b.offset);
  const starts: LineStart[] = [];
  let offset = 0;
  for (const { line, start, end } of spans) {
    while (gaps[0]?.offset === offset) offset += gaps.shift()?.length ?? 0;
    if (starts.at(-1)?.line !== line) starts.push({ offset, line });
    for (let column = start; column <= end; column += 1) {
      while (gaps[0]?.offset === offset) offset += gaps.shift()?.length ?? 0;
      offset += widths.get(key(line, column)) ?? 1;
    }
  }
  return starts;
}
