import type { Decision, Report } from '../model/report.ts';
import { contextOf, DECISION_ORDER, newPlace, shorten, type Context } from './apparatus.ts';

/** A decision of the archive shown as an example of its sort. */
export interface Example {
  readonly report: Report;
  readonly decision: Decision;
  readonly context: Context;
}

/** Gives one real decision of each sort, a short one with words on both sides where there is one. */
export function examplesOf(reports: readonly Report[]): Example[] {
  const all = reports.flatMap((report) =>
    report.apparatus.flatMap((decision): Example[] => {
      const context = shownAs(report, decision);
      return context ? [{ report, decision, context }] : [];
    }),
  );
  const awkward = ({ before, text, after }: Context) =>
    (before && after ? 0 : 40) + (text.length > 1 ? 0 : 60) + text.length;
  const sorted = all.toSorted((a, b) => awkward(a.context) - awkward(b.context));
  const best = new Map(sorted.toReversed().map((example) => [example.decision.type, example]));
  return DECISION_ORDER.flatMap((type) => best.get(type) ?? []);
}

function shownAs(report: Report, decision: Decision): Context | null {
  if (decision.type === 'surplus') return { before: '', text: shorten(decision.text), after: '' };
  if (decision.type === 'transposition')
    return { before: '', text: `移至${newPlace(decision.after)}`, after: '' };
  return contextOf(report, decision);
}
