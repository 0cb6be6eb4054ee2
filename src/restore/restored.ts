import type { BlockKind, Confidence } from '../model/report.ts';
import type { Char } from '../model/char.ts';
import type { Span } from '../model/span.ts';

/** What the editor says a line is; a line without a form is left to the parser. */
export type Form =
  | { readonly kind: Exclude<BlockKind, 'heading'> }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 }
  | { readonly kind: 'headline' | 'kicker' | 'deck' | 'byline' };

/** A line in its place in the reading order, corrected, with the layout around it. */
export interface RestoredLine {
  readonly chars: readonly Char[];
  readonly form?: Form;
  /** How many blank lines stand right before it in the seed: recognisers leave several where a picture was. */
  readonly blanksBefore: number;
  /** The editor's doubt about how a block was put together. */
  readonly doubt?: { readonly reason: string; readonly confidence: Confidence };
}

/** A decision of the editor, as yet without its place in the report. */
export type EditorDecision = { readonly reason: string; readonly confidence: Confidence } & (
  | { readonly type: 'corr'; readonly span: Span; readonly sic: string; readonly corr: string }
  | { readonly type: 'sic'; readonly span: Span; readonly text: string }
  | { readonly type: 'surplus'; readonly span: Span; readonly text: string; readonly copyOf?: Span }
  | { readonly type: 'gap'; readonly line: number; readonly between: boolean }
  | { readonly type: 'transposition'; readonly spans: readonly Span[]; readonly after: number }
);

/** The seed in reading order. Characters refer to `decisions` by index. */
export interface Restored {
  readonly lines: readonly RestoredLine[];
  readonly decisions: readonly EditorDecision[];
}
