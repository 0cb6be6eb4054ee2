import { GAP_MARK, shown, spansOf, type Char } from '../model/char.ts';
import type { Block } from '../model/report.ts';
import { compareSpans } from '../model/span.ts';
import type { ParsedBlock } from '../parse/parse.ts';

/** A block of the report with the characters it was made of. */
export interface PlacedBlock {
  readonly block: Block;
  readonly chars: readonly Char[];
}

/** Gives blocks their permalinks, which depend on the seed alone. */
export function placeBlocks(parsed: readonly ParsedBlock[]): PlacedBlock[] {
  const spans = parsed.map(({ chars }) => spansOf(chars));
  const ids = permalinks(parsed, spans);
  return parsed.map(({ kind, level, chars, runIn }, index) => ({
    chars,
    block: {
      id: ids[index] ?? '',
      kind,
      ...(level !== undefined && { level }),
      text: kind === 'gap' ? GAP_MARK : shown(chars),
      ...(runIn !== undefined && { runIn }),
      spans: [...(spans[index] ?? [])],
    },
  }));
}

/** L45 is the first block, by column, of those that begin in line 45; L45-2 the second. A gap takes the line before it. */
function permalinks(
  parsed: readonly ParsedBlock[],
  spans: readonly ReturnType<typeof spansOf>[],
): string[] {
  const ids: string[] = [];
  const taken = new Map<string, number>();
  const claim = (stem: string) => {
    const count = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, count);
    return count === 1 ? stem : `${stem}-${String(count)}`;
  };
  const beginning = (index: number) => spans[index]?.[0] ?? { line: 0, start: 0, end: 0 };
  const order = parsed
    .map((_, index) => index)
    .toSorted((a, b) => compareSpans(beginning(a), beginning(b)) || a - b);
  for (const index of order) {
    const first = spans[index]?.[0];
    if (first) ids[index] = claim(`L${String(first.line)}`);
  }
  parsed.forEach((_, index) => {
    if (ids[index] !== undefined) return;
    const before = spans
      .slice(0, index)
      .findLast((list) => list.length > 0)
      ?.at(-1);
    ids[index] = claim(`L${String(before?.line ?? 0)}-gap`);
  });
  return ids;
}
