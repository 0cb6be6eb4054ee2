import type { Char } from '../model/char.ts';
import type { Confidence, BlockKind } from '../model/report.ts';

/** A line as it comes into the parser; the fields are those of the room before (`RestoredLine`). */
export interface InputLine {
  readonly chars: readonly Char[];
  readonly blanksBefore: number;
  readonly form?:
    | { readonly kind: Exclude<BlockKind, 'heading'> }
    | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 }
    | { readonly kind: 'headline' | 'kicker' | 'deck' | 'byline' };
  readonly doubt?: { readonly reason: string; readonly confidence: Confidence };
}

/** A line with the marks of a recogniser read and dropped. */
export interface Line extends InputLine {
  /** What the reader sees, trimmed. */
  readonly text: string;
  /** Whether it begins with the indent of a printed paragraph. */
  readonly indented: boolean;
  readonly mark: MarkdownMark | null;
}

/** `#` … `######`, a whole line in `**`, or `>`. */
export type MarkdownMark = { readonly heading: number } | 'bold' | 'quote';
