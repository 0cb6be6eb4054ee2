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

/** `#` … `######`, a whole line in `**`, `>`, or the `-` of a list. */
export type MarkdownMark = { readonly heading: number } | 'bold' | 'quote' | 'item';

/** By what a heading was known; its level follows from this. */
export type HeadingSign =
  | { readonly by: 'mark'; readonly depth: number }
  | { readonly by: 'number'; readonly step: number }
  | { readonly by: 'bold' | 'label' | 'part' | 'chapter' | 'dash' | 'subtitle' | 'form' };

/** What a line is. A heading or caption that is not `sure` gives way when the words around a break speak against it. */
export type LineKind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'credit' }
  | { readonly kind: 'list-item' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'caption'; readonly sure: boolean }
  | { readonly kind: 'heading'; readonly sign: HeadingSign; readonly sure: boolean };

/** A line with its kind. */
export interface Classified {
  readonly line: Line;
  readonly is: LineKind;
}

const FIELDS = ['kicker', 'headline', 'deck', 'byline'] as const;

/** Tells whether a form is a field of the masthead and not a block. */
export function isField(kind: string | undefined): kind is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === kind);
}
