import {
  readingKinds,
  type Edition,
  type EditionPath,
  type Piece,
  type ReadingGroup,
  type ReadingItem,
} from '../model/edition.ts';
import type { Confidence } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Claims } from './claims.ts';
import type { Places } from './places.ts';
import type { Form } from './restored.ts';

/** A gap that the editor put into the reading. */
export interface GapPiece {
  readonly gap: string;
  readonly confidence: Confidence;
}

/** A line to be: what it is made of, and the entry that says so. */
export interface Draft {
  readonly pieces: readonly (Span | GapPiece)[];
  readonly form?: Form;
  readonly doubt?: { readonly reason: string; readonly confidence: Confidence };
  readonly group: ReadingGroup | null;
  readonly path: EditionPath;
}

/** Gives the lines of a seed in the editor's reading order; without a `reading`, in their own. */
export function readingOf(
  edition: Edition | null,
  lineCount: number,
  places: Places,
  claims: Claims,
): Draft[] {
  const groups = edition?.data.reading;
  if (!groups) {
    const all = places.resolve(`L1-L${String(lineCount)}`, ['reading']);
    return wholeLines(all, claims, null, ['reading']);
  }
  return groups.flatMap((group, g) =>
    group.text.flatMap((item, i) =>
      draftsOf(item, group, ['reading', g, 'text', i], places, claims),
    ),
  );
}

function draftsOf(
  item: ReadingItem,
  group: ReadingGroup,
  path: EditionPath,
  places: Places,
  claims: Claims,
): Draft[] {
  if (typeof item === 'string') {
    const spans = places.resolve(item, path);
    if (!item.includes('「')) return wholeLines(spans, claims, group, path);
    for (const span of spans) claims.claim(span, path);
    return [{ pieces: spans, group, path }];
  }
  if ('gap' in item && typeof item.gap === 'string') {
    const gap = { gap: item.gap, confidence: (item as { cert?: Confidence }).cert ?? 'high' };
    return [{ pieces: [gap], form: { kind: 'gap' }, group, path }];
  }
  const block = item as Record<string, unknown> & { cert?: Confidence; note?: string };
  const kind = readingKinds.find((name) => block[name] !== undefined);
  if (!kind) return [];
  const content = block[kind] as string | Piece[];
  const pieces = (typeof content === 'string' ? [content] : content).flatMap((piece, index) => {
    const at = typeof content === 'string' ? [...path, kind] : [...path, kind, index];
    return piecesOf(piece, at, places, claims);
  });
  const doubt = block.note ? { reason: block.note, confidence: block.cert ?? 'medium' } : undefined;
  return [{ pieces, form: formOf(kind), ...(doubt && { doubt }), group, path }];
}

/** Whole lines make room for what a surplus takes out of them; words quoted by the editor do not. */
function wholeLines(
  spans: readonly Span[],
  claims: Claims,
  group: ReadingGroup | null,
  path: EditionPath,
): Draft[] {
  return spans.flatMap((span) => {
    const pieces = claims.free(span);
    for (const piece of pieces) claims.claim(piece, path);
    return pieces.length > 0 ? [{ pieces, group, path }] : [];
  });
}

function piecesOf(
  piece: Piece,
  path: EditionPath,
  places: Places,
  claims: Claims,
): (Span | GapPiece)[] {
  if (typeof piece !== 'string') return [{ gap: piece.gap, confidence: piece.cert }];
  const spans = places.resolve(piece, path);
  for (const span of spans) claims.claim(span, path);
  return [...spans];
}

function formOf(kind: (typeof readingKinds)[number]): Form {
  switch (kind) {
    case 'heading 2':
      return { kind: 'heading', level: 2 };
    case 'heading 3':
      return { kind: 'heading', level: 3 };
    case 'heading 4':
      return { kind: 'heading', level: 4 };
    default:
      return { kind };
  }
}
