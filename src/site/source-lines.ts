import type { Decision, Field, Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { gapPlaces } from './source-places.ts';

export type Wording = Extract<Decision, { type: 'corr' | 'sic' | 'surplus' }>;
export type Point = Extract<Decision, { type: 'gap' | 'transposition' }>;

/** A piece of a line of the seed: text to the letter, or a mark between two characters. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly moved: boolean;
      readonly wording: Wording | null;
    }
  | { readonly kind: 'mark'; readonly decision: Point; readonly first: boolean };

/** A line of the seed with the decisions on it and the blocks that hold it. */
export interface SourceLine {
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Permalinks of the blocks and masthead fields that hold the line. */
  readonly blocks: readonly string[];
  readonly notes: readonly SourceNote[];
}

/** What is explained below a line; a reason given before is only referred to. */
export interface SourceNote {
  readonly decision: Decision;
  readonly sameAs: Decision | null;
}

interface Touch {
  readonly span: Span;
  readonly decision: Decision;
  readonly first: boolean;
}

/** Marks the decisions in the lines of a seed. */
export function sourceLines(report: Report, lines: readonly string[]): SourceLine[] {
  const touches = Map.groupBy(report.apparatus.flatMap(touchesOf), ({ span }) => span.line);
  const places = gapPlaces(report);
  const lastLine = Math.max(lines.length, 1);
  const gaps = Map.groupBy(
    report.apparatus
      .filter((decision) => decision.type === 'gap')
      .map((decision) => ({ decision, place: places.get(decision.id) })),
    ({ decision, place }) => Math.min(place?.line ?? Math.max(decision.line, 1), lastLine),
  );
  const blocks = Map.groupBy(
    [...fieldsOf(report), ...report.blocks].flatMap(({ id, spans }) =>
      [...new Set(spans.map(({ line }) => line))].map((line) => ({ id, line })),
    ),
    ({ line }) => line,
  );
  const divisions = Map.groupBy(
    report.apparatus.filter((decision) => decision.type === 'division'),
    ({ lines: [line = 1] }) => line,
  );
  const explained = new Map<string, Decision>();
  return lines.map((text, index) => {
    const number = index + 1;
    const here = touches.get(number) ?? [];
    const gapsHere = gaps.get(number) ?? [];
    const decisions = [
      ...here.filter(({ first }) => first).map(({ decision }) => decision),
      ...gapsHere.map(({ decision }) => decision),
      ...(divisions.get(number) ?? []),
    ];
    return {
      number,
      pieces: piecesOf(
        Array.from(text),
        here,
        gapsHere.map(({ decision, place }) => ({ decision, column: place?.column ?? Infinity })),
      ),
      blocks: (blocks.get(number) ?? []).map(({ id }) => id),
      notes: notesOf(decisions, explained),
    };
  });
}

/** Many passages are moved for one reason: a line has one note for it, later lines refer to the first. */
function notesOf(decisions: readonly Decision[], explained: Map<string, Decision>): SourceNote[] {
  const here = new Set<string>();
  return decisions.flatMap((decision) => {
    const key = `${decision.type} ${decision.reason}`;
    const bulk = decision.type === 'transposition';
    if (bulk && here.has(key)) return [];
    here.add(key);
    const sameAs = bulk ? (explained.get(key) ?? null) : null;
    if (!sameAs) explained.set(key, decision);
    return [{ decision, sameAs }];
  });
}

function fieldsOf({ masthead }: Report): Field[] {
  return Object.values(masthead).flat();
}

function touchesOf(decision: Decision): Touch[] {
  if (decision.type === 'transposition') {
    return decision.spans.map((span, index) => ({ span, decision, first: index === 0 }));
  }
  return 'start' in decision ? [{ span: decision, decision, first: true }] : [];
}

function piecesOf(
  chars: readonly string[],
  touches: readonly Touch[],
  gaps: readonly { decision: Point; column: number }[],
): Piece[] {
  const end = chars.length + 1;
  const marks = [
    ...touches.flatMap(({ decision, span, first }) =>
      decision.type === 'transposition' ? [{ column: span.start, decision, first }] : [],
    ),
    ...gaps.map(({ decision, column }) => ({
      column: Math.min(column, end),
      decision,
      first: true,
    })),
  ];
  const cuts = [
    1,
    end,
    ...marks.map(({ column }) => column),
    ...touches.flatMap(({ span }) => [span.start, span.end + 1]),
  ];
  const columns = [...new Set(cuts)].filter((column) => column <= end).toSorted((a, b) => a - b);
  return columns.flatMap((column, index): Piece[] => {
    const text = chars.slice(column - 1, (columns[index + 1] ?? column) - 1).join('');
    const covering = touches
      .filter(({ span }) => span.start <= column && column <= span.end)
      .map(({ decision }) => decision);
    const moved = covering.some(({ type }) => type === 'transposition');
    const wording = covering.find(
      (decision) =>
        decision.type === 'corr' || decision.type === 'sic' || decision.type === 'surplus',
    );
    return [
      ...marks
        .filter((mark) => mark.column === column)
        .map(({ decision, first }) => ({ kind: 'mark' as const, decision, first })),
      ...(text === '' ? [] : [{ kind: 'text' as const, text, moved, wording: wording ?? null }]),
    ];
  });
}
