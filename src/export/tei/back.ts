import type { Element } from 'xast';
import type { Decision, Report } from '../../model/report.ts';
import { block as lines, element } from '../xml.ts';
import { EDITOR } from './text.ts';

type Surplus = Extract<Decision, { type: 'surplus' }>;

/** What the text itself has no room for: passages left out, and the reason of every decision. */
export function back({ apparatus }: Pick<Report, 'apparatus'>): Element | null {
  if (apparatus.length === 0) return null;
  const left = apparatus.filter((decision) => decision.type === 'surplus');
  const notes = apparatus.map((decision) => note(decision));
  return lines(
    'back',
    {},
    left.length > 0 ? lines('div', { type: 'surplus' }, ...left.map(leftOut)) : null,
    lines('div', { type: 'apparatus' }, lines('list', { type: 'notes' }, ...notes)),
  );
}

/** A passage of the seed that the text leaves out; it points to the copy that was kept. */
function leftOut({ id, line, text, copyOf, by, confidence }: Surplus): Element {
  const attributes = {
    'xml:id': id,
    reason: copyOf === undefined && by === 'editor' ? 'superfluous' : 'repeated',
    cert: confidence,
    resp: EDITOR,
  };
  return element(
    'ab',
    copyOf === undefined ? {} : { corresp: `#${copyOf}` },
    element('lb', { n: line }),
    element('surplus', attributes, text),
  );
}

function note(decision: Decision): Element {
  const { confidence: cert, id, reason, type } = decision;
  const attributes = {
    type,
    target: targetOf(decision),
    // Decisions that mark the text have their id there.
    'xml:id': isInText(decision) ? undefined : id,
    cert,
    resp: EDITOR,
  };
  return element('item', {}, element('note', attributes, reason, whereTo(decision)));
}

function isInText(decision: Decision): boolean {
  return (
    decision.type === 'surplus' ||
    ('offset' in decision && decision.length > 0 && !isBlock(decision))
  );
}

/** A gap between two blocks is a block itself and has that block's id. */
function isBlock(decision: Decision): boolean {
  return decision.type === 'gap' && decision.block !== decision.after;
}

function targetOf(decision: Decision): string | undefined {
  if (decision.type === 'transposition') return undefined;
  if (decision.type === 'surplus') return `#${decision.id}`;
  if (decision.block === null) return undefined;
  return isInText(decision) ? `#${decision.id}` : `#${decision.block}`;
}

/** Where a passage was moved to, in lines of the seed. */
function whereTo(decision: Decision): Element | null {
  if (decision.type !== 'transposition') return null;
  const moved = [...new Set(decision.spans.map(({ line }) => line))].join(' ');
  const after = element('num', { type: 'after', value: decision.after }, String(decision.after));
  return element('seg', { type: 'lines' }, `底本第${moved}行移至第`, after, '行之后');
}
