import type { Decision, Field, Report } from '../model/report.ts';
import { textOf } from './texts.ts';

/** A place between two characters of the seed: right before `column` of `line`. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

type Gap = Extract<Decision, { type: 'gap' }>;
type Shown = ReadonlyMap<string, number>;

/** Finds for each gap the place of the seed where it shows. */
export function gapPlaces(report: Report): ReadonlyMap<string, Place> {
  const shown = shownLengths(report);
  const gaps = report.apparatus.filter((decision) => decision.type === 'gap');
  return new Map(
    gaps.map((gap) => {
      const torn = textOf(report, gap.block);
      if (torn && torn.spans.length > 0) {
        const earlier = gaps.filter(
          ({ block, offset }) => block === gap.block && offset < gap.offset,
        );
        return [
          gap.id,
          insideBlock(
            torn,
            gap.offset - earlier.reduce((sum, { length }) => sum + length, 0),
            shown,
          ),
        ];
      }
      return [gap.id, behindBlock(gap, textOf(report, gap.after))];
    }),
  );
}

function behindBlock(gap: Gap, block: Field | undefined): Place {
  const last = block?.spans.at(-1);
  if (last) return { line: last.line, column: last.end + 1 };
  return gap.line > 0 ? { line: gap.line, column: Infinity } : { line: 1, column: 1 };
}

/** Goes through the characters of a block until as many are shown as stand before the gap. */
function insideBlock(block: Field, shownBefore: number, shown: Shown): Place {
  let count = 0;
  let place: Place | undefined;
  for (const { line, start, end } of block.spans) {
    for (let column = start; column <= end; column += 1) {
      if (count >= shownBefore) return place ?? { line, column };
      count += shown.get(`${line}:${column}`) ?? 1;
      place = { line, column: column + 1 };
    }
  }
  return place ?? { line: 1, column: 1 };
}

/** How many characters of the report stand for a character of the seed, where it is not one. */
function shownLengths({ apparatus, normalisation }: Report): Shown {
  const shown = new Map<string, number>();
  const replace = (line: number, start: number, end: number, length: number) => {
    for (let column = start; column <= end; column += 1)
      shown.set(`${line}:${column}`, column === start ? length : 0);
  };
  for (const { line, start, from, to } of normalisation) {
    replace(line, start, start + Array.from(from).length - 1, Array.from(to).length);
  }
  for (const decision of apparatus) {
    if (decision.type === 'corr')
      replace(decision.line, decision.start, decision.end, Array.from(decision.corr).length);
  }
  return shown;
}
