/** Gives the width of a text in em. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines between its phrases, as many as needed and about equally long.
 * @param width of a line, in em
 */
export function balancedLines(
  phrases: readonly string[],
  width: number,
  measure: Measure,
): string[] {
  const fewest = fill(phrases, width, measure);
  for (let narrow = width - 0.5; narrow > width / 2; narrow -= 0.5) {
    const lines = fill(phrases, narrow, measure);
    const fits = lines.every((line) => measure(line) <= narrow);
    if (lines.length > fewest.length || !fits) return fill(phrases, narrow + 0.5, measure);
  }
  return fewest;
}

function fill(phrases: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    if (last !== undefined && measure((last + phrase).trimEnd()) <= width) {
      lines[lines.length - 1] = last + phrase;
    } else lines.push(phrase);
  }
  return lines.map((line) => line.trim());
}
