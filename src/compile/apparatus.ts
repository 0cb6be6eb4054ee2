import { GAP_MARK, type Char } from '../model/char.ts';
import type { Decision } from '../model/report.ts';
import { overlap, type Span } from '../model/span.ts';
import type { Doubled, ParsedBlock } from '../parse/parse.ts';
import type { EditorDecision } from '../restore/restored.ts';
import type { PlacedBlock } from './blocks.ts';

/** Where in the report a decision shows. */
interface Shown {
  readonly block: string | null;
  readonly offset: number;
  readonly length: number;
}

const NOWHERE: Shown = { block: null, offset: 0, length: 0 };
const DOUBLED_REASON = '换栏处重复的字：上栏之末与下栏之首相同，只取一次';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Brings the decisions of editor and parser into the report, in the order of the seed, each with its place. */
export function placeDecisions(
  decisions: readonly EditorDecision[],
  doubled: readonly Doubled[],
  placed: readonly PlacedBlock[],
  parsed: readonly ParsedBlock[],
  fields: ReadonlyMap<string, readonly Char[]>,
): Decision[] {
  const shownAt = findShown([
    ...fields,
    ...placed.map(({ block, chars }) => [block.id, chars] as const),
  ]);
  const all: Unnumbered<Decision>[] = [
    ...decisions.map((decision, index) => place(decision, shownAt.get(index) ?? NOWHERE, placed)),
    ...doubled.map(({ span, text }) => ({
      type: 'surplus' as const,
      ...span,
      text,
      by: 'parser' as const,
      reason: DOUBLED_REASON,
      confidence: 'high' as const,
    })),
    ...parsed.flatMap(({ doubt }, index) => {
      const block = placed[index]?.block;
      if (!doubt || !block) return [];
      const lines = [...new Set(block.spans.map(({ line }) => line))];
      return [{ type: 'division' as const, block: block.id, lines, ...doubt }];
    }),
  ];
  return all
    .map((decision, index) => ({ decision, index }))
    .toSorted((a, b) => firstLine(a.decision) - firstLine(b.decision) || a.index - b.index)
    .map(({ decision }, index) => ({ id: `A${String(index + 1)}`, ...decision }));
}

function firstLine(decision: Unnumbered<Decision>): number {
  return 'line' in decision ? decision.line : Math.min(...decision.lines);
}

function place(
  decision: EditorDecision,
  at: Shown,
  placed: readonly PlacedBlock[],
): Unnumbered<Decision> {
  const { reason, confidence } = decision;
  switch (decision.type) {
    case 'corr':
      return {
        type: 'corr',
        ...decision.span,
        sic: decision.sic,
        corr: decision.corr,
        reason,
        confidence,
        ...at,
      };
    case 'sic':
      return { type: 'sic', ...decision.span, text: decision.text, reason, confidence, ...at };
    case 'surplus': {
      const copy = decision.copyOf && blockAt(decision.copyOf, placed);
      const kept = copy === undefined ? {} : { copyOf: copy };
      return {
        type: 'surplus',
        ...decision.span,
        text: decision.text,
        ...kept,
        by: 'editor',
        reason,
        confidence,
      };
    }
    case 'gap': {
      const index = placed.findIndex(({ block }) => block.id === at.block);
      const after = decision.between ? (placed[index - 1]?.block.id ?? null) : at.block;
      return {
        type: 'gap',
        after,
        line: decision.line || lineBefore(index, placed),
        reason,
        confidence,
        ...at,
      };
    }
    case 'transposition': {
      const lines = decision.spans.map(({ line }) => line);
      return {
        type: 'transposition',
        lines: [Math.min(...lines), Math.max(...lines)],
        spans: [...decision.spans],
        after: decision.after,
        reason,
        confidence,
      };
    }
  }
}

function lineBefore(index: number, placed: readonly PlacedBlock[]): number {
  const before = placed
    .slice(0, Math.max(index, 0))
    .findLast(({ block }) => block.spans.length > 0);
  return before?.block.spans.at(-1)?.line ?? 0;
}

function blockAt(span: Span, placed: readonly PlacedBlock[]): string | undefined {
  return placed.find(({ block }) => block.spans.some((other) => overlap(other, span)))?.block.id;
}

/** Finds for each decision the run of shown text that it touches. */
function findShown(texts: readonly (readonly [string, readonly Char[]])[]): Map<number, Shown> {
  const found = new Map<number, Shown>();
  for (const [id, chars] of texts) {
    let offset = 0;
    for (const char of chars) {
      const length = lengthOf(char);
      if (char.decision !== undefined) {
        const earlier = found.get(char.decision);
        if (earlier)
          found.set(char.decision, { ...earlier, length: offset + length - earlier.offset });
        else found.set(char.decision, { block: id, offset, length });
      }
      offset += length;
    }
  }
  return found;
}

function lengthOf(char: Char): number {
  return char.text === GAP_MARK ? GAP_MARK.length : Array.from(char.text).length;
}
