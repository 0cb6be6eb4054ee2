import { newPlace } from './apparatus.ts';
import { element, text, type Html } from './html.ts';
import type { Piece } from './source-lines.ts';

/**
 * A line of the seed as HTML, to the letter, with the decisions marked.
 * @param page the address of the reading page
 */
export function sourceHtml(pieces: readonly Piece[], page: string): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? textHtml(piece) : markHtml(piece, page)))
    .join('');
}

function textHtml({ moved, text: value, wording }: Extract<Piece, { kind: 'text' }>): Html {
  const content = value
    .split(/(\s)/u)
    .map((run) => (/^\s/u.test(run) ? element('span', { class: 'space' }, text(run)) : text(run)));
  const inside = moved
    ? element('span', { class: 'moved' }, ...content)
    : (content.join('') as Html);
  if (!wording) return inside;
  const { id, reason, type } = wording;
  const name = type === 'surplus' ? 'del' : 'span';
  return element(name, { class: type, id, title: reason }, inside);
}

function markHtml({ decision, first }: Extract<Piece, { kind: 'mark' }>, page: string): Html {
  const { id, reason, type } = decision;
  const shown = type === 'gap' ? decision.block : null;
  const target = shown === null ? `${page}notes/#note-${id}` : `${page}#${shown}`;
  const label = type === 'gap' ? '∧缺' : `移至${newPlace(decision.after)}`;
  return element(
    'a',
    { class: 'mark', id: first ? id : undefined, href: target, title: reason },
    text(label),
  );
}
