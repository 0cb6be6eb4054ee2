import { z } from 'zod';

/** A run of characters in one line of a seed: line and columns from 1, columns in code points, both ends included. */
export const spanSchema = z.object({
  line: z.int().positive(),
  start: z.int().positive(),
  end: z.int().positive(),
});

export type Span = Readonly<z.infer<typeof spanSchema>>;

/** Orders spans as the seed has them. */
export function compareSpans(a: Span, b: Span): number {
  return a.line - b.line || a.start - b.start;
}

/** Tells whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.start <= b.end && b.start <= a.end;
}
