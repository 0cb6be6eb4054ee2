import type { Edition, EditionPath } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { resolveReference } from './reference.ts';

/** Resolves the references of one edition against its seed and collects what is wrong with them. */
export class Places {
  readonly problems: Problem[] = [];
  private readonly edition: Edition;
  private readonly lines: readonly string[];

  constructor(edition: Edition, lines: readonly string[]) {
    this.edition = edition;
    this.lines = lines;
  }

  /** Gives the spans that a reference means; none, with a problem noted, when it means nothing. */
  resolve(reference: string, path: EditionPath): readonly Span[] {
    const resolved = resolveReference(reference, this.lines);
    if ('spans' in resolved) return resolved.spans;
    this.report(path, 'span-not-found', resolved.failure, resolved.mend);
    return [];
  }

  /** Resolves a reference that must stay within one line. */
  resolveOne(reference: string, path: EditionPath): Span | null {
    const spans = this.resolve(reference, path);
    if (spans.length > 1) {
      this.report(
        path,
        'span-too-wide',
        `“${reference}” runs over several lines.`,
        'Make one entry for each line.',
      );
    }
    return spans[0] ?? null;
  }

  /** Notes a problem at an entry of the edition. */
  report(path: EditionPath, code: string, message: string, mend: string): void {
    this.problems.push({
      code,
      severity: 'error',
      file: this.edition.file,
      message,
      mend,
      ...this.edition.locate(path),
    });
  }

  /** The words of a span, as the seed has them. */
  text(span: Span): string {
    return Array.from(this.lines[span.line - 1] ?? '')
      .slice(span.start - 1, span.end)
      .join('');
  }
}
