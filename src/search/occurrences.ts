/** Finds where a folded query begins in a folded text; occurrences that overlap an earlier one are left out. */
export function occurrences(text: readonly string[], query: readonly string[]): number[] {
  const found: number[] = [];
  if (query.length === 0) return found;
  for (let at = 0; at + query.length <= text.length;) {
    if (query.every((unit, index) => text[at + index] === unit)) {
      found.push(at);
      at += query.length;
    } else at += 1;
  }
  return found;
}
