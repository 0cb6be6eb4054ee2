import { firstVisibleColumn } from '../model/char.ts';
import type { Edition, EditionPath } from '../model/edition.ts';
import { overlap, type Span } from '../model/span.ts';
import type { Claims } from './claims.ts';
import type { Places } from './places.ts';
import type { EditorDecision } from './restored.ts';

/** A decision on words that stay: what they read now (null: as printed) and which decision says so. */
export interface Wording {
  readonly span: Span;
  readonly corr: string | null;
  /** The column whose place the correction takes: the first that is not white space. */
  readonly first: number;
  readonly decision: number;
  readonly path: EditionPath;
}

/** A gap behind a place of the seed. */
export interface GapAfter {
  readonly span: Span;
  readonly between: boolean;
  readonly decision: number;
  readonly path: EditionPath;
}

export interface ReadApparatus {
  readonly decisions: EditorDecision[];
  readonly wordings: readonly Wording[];
  readonly gaps: readonly GapAfter[];
}

/** Reads the `apparatus` of an edition; surplus words are claimed, so that no reading takes them. */
export function readApparatus(
  edition: Edition | null,
  places: Places,
  claims: Claims,
): ReadApparatus {
  const decisions: EditorDecision[] = [];
  const wordings: Wording[] = [];
  const gaps: GapAfter[] = [];
  const add = (decision: EditorDecision) => decisions.push(decision) - 1;
  for (const [index, entry] of (edition?.data.apparatus ?? []).entries()) {
    const why = { reason: entry.reason, confidence: entry.cert };
    const at = (key: string): EditionPath => ['apparatus', index, key];
    if ('surplus' in entry) {
      const copyOf =
        entry.copyOf === undefined ? null : places.resolveOne(entry.copyOf, at('copyOf'));
      for (const span of places.resolve(entry.surplus, at('surplus'))) {
        claims.claim(span, at('surplus'));
        if (copyOf) reportVariant(span, copyOf, places, at('copyOf'));
        add({ ...why, type: 'surplus', span, text: places.text(span), ...(copyOf && { copyOf }) });
      }
    } else if ('gap' in entry) {
      const span = places.resolve(entry.after, at('after')).at(-1);
      const between = entry.gap === 'between';
      if (span)
        gaps.push({
          span,
          between,
          decision: add({ ...why, type: 'gap', line: span.line, between }),
          path: at('after'),
        });
    } else {
      const path = at('corr' in entry ? 'at' : 'sic');
      const span = places.resolveOne('corr' in entry ? entry.at : entry.sic, path);
      if (!span) continue;
      const text = places.text(span);
      const corr = 'corr' in entry ? entry.corr : null;
      const decision = add(
        corr === null
          ? { ...why, type: 'sic', span, text }
          : { ...why, type: 'corr', span, sic: text, corr },
      );
      const first = firstVisibleColumn(span.start, text);
      wordings.push({ span, corr, first, decision, path });
    }
  }
  reportOverlaps(wordings, places);
  return { decisions, wordings, gaps };
}

/** A copy that differs would lose the words in which it differs without a reader being told. */
function reportVariant(surplus: Span, kept: Span, places: Places, path: EditionPath): void {
  const [left, right] = [surplus, kept].map((span) => places.text(span).replace(/\s+/gu, ''));
  if (left === right) return;
  const message = `The surplus “${left ?? ''}” is not what its copy says, “${right ?? ''}”.`;
  const mend =
    'Name only what is the same word for word, or leave `copyOf` out and say in the reason how the two differ.';
  places.report(path, 'copy-differs', message, mend);
}

function reportOverlaps(wordings: readonly Wording[], places: Places): void {
  wordings.forEach((wording, index) => {
    const other = wordings.slice(0, index).find(({ span }) => overlap(span, wording.span));
    if (!other) return;
    const message = `“${places.text(wording.span)}” is touched already by ${other.path.join('.')}.`;
    places.report(wording.path, 'span-overlap', message, 'Make one entry of the two.');
  });
}
