import type { Element } from 'xast';
import type { Decision, Field, Report } from '../../model/report.ts';
import { lineStarts, widthsOf, type Widths } from '../lines.ts';
import { piecesOf, type Marked, type Piece } from '../pieces.ts';
import { element, type Node } from '../xml.ts';

/** Who answers for the decisions: the `respStmt` of the header. */
export const EDITOR = '#editor';

/** What the text of a report is made from. */
export interface Context {
  readonly apparatus: readonly Decision[];
  readonly widths: Widths;
}

/** Makes ready what every text of the report needs. */
export function contextOf(report: Report): Context {
  return { apparatus: report.apparatus, widths: widthsOf(report) };
}

type Text = Field & { readonly runIn?: string | undefined };

/** The content of a block or field: text with line beginnings, corrections and gaps marked. */
export function inline(text: Text, { apparatus, widths }: Context): Node[] {
  const pieces = piecesOf(text, apparatus, lineStarts(text, apparatus, widths));
  const heading = pieces.filter(({ runIn }) => runIn).flatMap(nodesOf);
  const rest = pieces.filter(({ runIn }) => !runIn).flatMap(nodesOf);
  return heading.length === 0
    ? rest
    : [element('seg', { type: 'run-in-heading' }, ...heading), ...rest];
}

function nodesOf({ text, decision, line }: Piece): Node[] {
  const begin = line === null ? null : element('lb', { n: line });
  return [begin, decision ? mark(decision, text) : text];
}

function mark(decision: Marked, text: string): Element {
  const { id, confidence: cert } = decision;
  const answer = { cert, resp: EDITOR };
  switch (decision.type) {
    case 'corr':
      return element(
        'choice',
        { 'xml:id': id },
        element('sic', {}, decision.sic),
        element('corr', answer, text),
      );
    case 'sic':
      return element('sic', { 'xml:id': id, ...answer }, text);
    case 'gap':
      return gap(id, decision);
  }
}

/** Says that the seed lacks text; how much is never known. */
export function gap(id: string, { confidence, reason }: Pick<Decision, 'confidence' | 'reason'>) {
  const attributes = { 'xml:id': id, reason: 'lost', extent: 'unknown', cert: confidence };
  return element('gap', { ...attributes, resp: EDITOR }, element('desc', {}, reason));
}
