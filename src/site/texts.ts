import type { Decision, Field, Report } from '../model/report.ts';

/** Blocks and masthead fields alike: a text with a name, and where it stands in the seed. */
export function textOf(report: Report, id: string | null): Field | undefined {
  if (id === null) return undefined;
  const block = report.blocks.find((candidate) => candidate.id === id);
  return (
    block ??
    Object.values(report.masthead)
      .flat()
      .find((field) => field.id === id)
  );
}

/** A stretch of a text, with the decision that it shows. */
export interface Stretch {
  readonly text: string;
  readonly decision: Marked | null;
}

type Marked = Extract<Decision, { type: 'corr' | 'sic' | 'gap' }>;

/** Cuts a masthead field at its decisions. */
export function stretchesOf({ id, text }: Field, apparatus: readonly Decision[]): Stretch[] {
  const chars = Array.from(text);
  const marked = apparatus
    .filter(
      (decision): decision is Marked =>
        'offset' in decision && decision.block === id && decision.length > 0,
    )
    .toSorted((a, b) => a.offset - b.offset);
  const slice = (from: number, to?: number) => chars.slice(from, to).join('');
  let at = 0;
  const stretches = marked.flatMap((decision): Stretch[] => {
    const before = { text: slice(at, decision.offset), decision: null };
    at = decision.offset + decision.length;
    return [before, { text: slice(decision.offset, at), decision }];
  });
  return [...stretches, { text: slice(at), decision: null }].filter(
    (stretch) => stretch.text !== '',
  );
}
