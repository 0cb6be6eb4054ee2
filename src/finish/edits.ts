/** A piece of a text to put another in the place of. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits by position, so that every other character of the text stays as it was.
 * @param edits in any order; none may overlap another
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < position) throw new Error(`Edits overlap at ${start}.`);
    parts.push(text.slice(position, start), replacement);
    position = end;
  }
  return parts.join('') + text.slice(position);
}
