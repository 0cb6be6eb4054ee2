import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { readApparatus } from './apparatus.ts';
import { Claims } from './claims.ts';
import { composeLines } from './compose.ts';
import { Places } from './places.ts';
import { readingOf, type Draft } from './reading.ts';
import type { EditorDecision, Restored } from './restored.ts';
import { findMoves } from './transpositions.ts';

/** What restoring needs to know of a seed. */
export interface SeedLines {
  readonly file: string;
  readonly lines: readonly string[];
}

const WITHOUT_EDITION: Edition = {
  file: '',
  data: { seed: '', sha256: '', district: '', year: 0, planYear: '', apparatus: [] },
  note: '',
  locate: () => ({ line: 1, column: 1, lineText: '' }),
};

/**
 * Applies the editor's decisions to a seed: reading order, surplus, corrections, gaps.
 * @param edition null for a seed without one: its lines come out as they are
 * @returns the lines in reading order, and everything that is wrong with the edition
 */
export function restore(
  seed: SeedLines,
  edition: Edition | null,
): { restored: Restored; problems: Problem[] } {
  const places = new Places(edition ?? WITHOUT_EDITION, seed.lines);
  const claims = new Claims(places);
  const apparatus = readApparatus(edition, places, claims);
  const drafts = readingOf(edition, seed.lines.length, places, claims);
  const leftOver = claims.leftOver(seed.file, seed.lines);
  const lines = composeLines(drafts, apparatus, seed.lines, places);
  const moves = transpositions(drafts, places);
  const restored = { lines, decisions: [...apparatus.decisions, ...moves] };
  return { restored, problems: [...places.problems, ...leftOver] };
}

/** Turns the reading order into transpositions, each with the reason of the group that made it. */
function transpositions(drafts: readonly Draft[], places: Places): EditorDecision[] {
  const order = drafts.flatMap((draft) =>
    draft.pieces.filter((piece): piece is Span => 'line' in piece).map((span) => ({ span, draft })),
  );
  return findMoves(order.map(({ span }) => span)).map((move): EditorDecision => {
    const draft = order[move.first]?.draft;
    const reason = draft?.group?.reason ?? draft?.doubt?.reason;
    if (draft && reason === undefined) {
      const message = `“${places.text(move.spans[0] ?? { line: 1, start: 1, end: 1 }).slice(0, 12)}” is moved behind line ${String(move.after)} without a reason.`;
      places.report(
        draft.path,
        'reason-missing',
        message,
        'Give the group a `reason`, or the block a `note`.',
      );
    }
    const confidence = draft?.doubt?.confidence ?? draft?.group?.cert ?? 'high';
    return {
      type: 'transposition',
      spans: move.spans,
      after: move.after,
      reason: reason ?? '',
      confidence,
    };
  });
}
