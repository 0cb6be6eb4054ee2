import type { Decision, Field } from '../model/report.ts';
import type { LineStart } from './lines.ts';

/** A decision that shows at a place of a text. */
export type Marked = Extract<Decision, { type: 'corr' | 'sic' | 'gap' }>;

/** A stretch of a text that is all of one sort. */
export interface Piece {
  readonly text: string;
  /** The decision that it shows. */
  readonly decision: Marked | null;
  /** The line of the seed that begins with it. */
  readonly line: number | null;
  /** Part of a heading printed at the beginning of its paragraph. */
  readonly runIn: boolean;
}

interface Text extends Pick<Field, 'id' | 'text'> {
  readonly runIn?: string | undefined;
}

/** Cuts a block or a masthead field where a decision, a line of the seed or a run-in heading begins or ends. */
export function piecesOf(
  { id, text, runIn = '' }: Text,
  apparatus: readonly Decision[],
  starts: readonly LineStart[] = [],
): Piece[] {
  const chars = Array.from(text);
  const shown = apparatus.filter((decision) => showsIn(decision, id));
  const around = (at: number) =>
    shown.find(({ offset, length }) => offset < at && at < offset + length);
  // A decision is never cut: what would fall into it moves to its beginning or, for a heading, to its end.
  const lines = new Map(starts.map(({ offset, line }) => [around(offset)?.offset ?? offset, line]));
  const end = Array.from(runIn).length;
  const over = around(end);
  const headingEnd = over ? over.offset + over.length : end;
  const edges = shown.flatMap(({ offset, length }) => [offset, offset + length]);
  const cuts = [...new Set([0, headingEnd, ...lines.keys(), ...edges, chars.length])]
    .filter((cut) => cut <= chars.length)
    .toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: chars.slice(from, cuts[index + 1]).join(''),
    decision: shown.find(({ offset, length }) => offset <= from && from < offset + length) ?? null,
    line: lines.get(from) ?? null,
    runIn: from < headingEnd,
  }));
}

function showsIn(decision: Decision, id: string): decision is Marked {
  return 'offset' in decision && decision.block === id && decision.length > 0;
}
