import { GAP_MARK } from '../model/char.ts';
import type { Decision, Report } from '../model/report.ts';
import { textOf } from './texts.ts';

/** Decisions of one sort, those that share a reason (and are of the sort that a reader reads in bulk) drawn together. */
export interface DecisionGroup {
  readonly type: Decision['type'];
  readonly count: number;
  readonly entries: readonly DecisionEntry[];
}

export interface DecisionEntry {
  readonly reason: string;
  readonly decisions: readonly Decision[];
}

/** The order in which readers meet the sorts of decisions. */
export const DECISION_ORDER: readonly Decision['type'][] = [
  'corr',
  'sic',
  'gap',
  'surplus',
  'transposition',
  'division',
];

/** Groups a report's decisions for its list of notes. */
export function groupDecisions(apparatus: readonly Decision[]): DecisionGroup[] {
  const byType = Map.groupBy(apparatus, ({ type }) => type);
  return DECISION_ORDER.flatMap((type) => {
    const decisions = byType.get(type) ?? [];
    return decisions.length > 0
      ? [{ type, count: decisions.length, entries: entriesOf(decisions, type === 'transposition') }]
      : [];
  });
}

function entriesOf(decisions: readonly Decision[], together: boolean): DecisionEntry[] {
  if (!together)
    return decisions.map((decision) => ({ reason: decision.reason, decisions: [decision] }));
  return [...Map.groupBy(decisions, ({ reason }) => reason)].map(([reason, shared]) => ({
    reason,
    decisions: shared,
  }));
}

/** The words around a decision, so that a note can be read without going there. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const REACH = 8;

export function contextOf(report: Report, decision: Decision): Context | null {
  if (decision.type !== 'gap' && decision.type !== 'sic' && decision.type !== 'corr') return null;
  const block = textOf(report, decision.block);
  if (!block || block.spans.length === 0) return null;
  const chars = Array.from(block.text);
  const { offset, length } = decision;
  const from = Math.max(0, offset - REACH);
  const to = Math.min(chars.length, offset + length + REACH);
  return {
    before: (from > 0 ? '……' : '') + chars.slice(from, offset).join(''),
    text: decision.type === 'gap' ? GAP_MARK : chars.slice(offset, offset + length).join(''),
    after: chars.slice(offset + length, to).join('') + (to < chars.length ? '……' : ''),
  };
}

/** The block where a reader sees a decision; null where there is none to see. */
export function blockOf(decision: Decision): string | null {
  if (decision.type === 'surplus') return decision.copyOf ?? null;
  return 'block' in decision ? decision.block : null;
}

/** Where a decision stands in the seed, as readers say it. */
export function linesInChinese(decision: Decision): string {
  if (!('lines' in decision)) return `第${decision.line}行`;
  const lines =
    decision.type === 'transposition' ? decision.spans.map(({ line }) => line) : decision.lines;
  return `第${[...new Set(lines)].join('、')}行`;
}

/** The line that a moved passage now follows. */
export function newPlace(after: number): string {
  return after === 0 ? '篇首' : `第${after}行后`;
}

/** A passage printed twice can be long; the source page has the whole of it. */
export function shorten(passage: string): string {
  const chars = Array.from(passage);
  return chars.length > 40
    ? `${chars.slice(0, 24).join('')}……${chars.slice(-12).join('')}`
    : passage;
}
