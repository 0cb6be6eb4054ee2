import { isSpace } from '../model/char.ts';
import type { EditionPath } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { Places } from './places.ts';

/** Which entry of the edition has claimed each character of the seed: the ground of the conservation law. */
export class Claims {
  private readonly owners = new Map<number, (EditionPath | undefined)[]>();
  private readonly places: Places;

  constructor(places: Places) {
    this.places = places;
  }

  /** Claims a span; a character that is claimed already is a problem. */
  claim(span: Span, path: EditionPath): void {
    const owners = this.owners.get(span.line) ?? [];
    this.owners.set(span.line, owners);
    let reported = false;
    for (let column = span.start; column <= span.end; column += 1) {
      const earlier = owners[column];
      if (
        earlier &&
        !reported &&
        !isSpace(this.places.text({ line: span.line, start: column, end: column }))
      ) {
        reported = true;
        const words = this.places.text({
          line: span.line,
          start: column,
          end: Math.min(span.end, column + 11),
        });
        this.places.report(
          path,
          'span-overlap',
          `“${words}” (line ${String(span.line)}, column ${String(column)}) is used already by ${earlier.join('.')}.`,
          'Every character of the seed stands in exactly one place: shorten one of the two.',
        );
      }
      owners[column] ??= path;
    }
  }

  /** Gives the parts of a span that nothing has claimed yet. */
  free(span: Span): Span[] {
    const owners = this.owners.get(span.line);
    if (!owners) return [span];
    const spans: { line: number; start: number; end: number }[] = [];
    for (let column = span.start; column <= span.end; column += 1) {
      if (owners[column]) continue;
      const last = spans.at(-1);
      if (last?.end === column - 1) last.end = column;
      else spans.push({ line: span.line, start: column, end: column });
    }
    return spans;
  }

  /** Lists the words of the seed that no entry has claimed. */
  leftOver(seedFile: string, lines: readonly string[]): Problem[] {
    return lines.flatMap((lineText, index) => {
      const whole = { line: index + 1, start: 1, end: Array.from(lineText).length };
      return this.free(whole)
        .filter((span) => !isSpace(this.places.text(span)))
        .map((span): Problem => ({
          code: 'text-left-over',
          severity: 'error',
          file: `seeds/${seedFile}`,
          line: span.line,
          column: span.start,
          length: span.end - span.start + 1,
          lineText,
          message: 'The reading of the edition leaves these words out.',
          mend: 'Put them in their place in `reading`, or name them in a `surplus` with the reason.',
        }));
    });
  }
}
