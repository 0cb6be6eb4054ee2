import type { ElementContent } from 'hast';
import type { Block, Decision } from '../model/report.ts';
import { phrasesOf } from './phrases.ts';

/** A decision that shows at a place of a block. */
export type Marked = Extract<Decision, { type: 'corr' | 'sic' | 'gap' }>;

/** Gives the text of a block with its run-in heading and the places that an editor has touched marked. */
export function markText(block: Block, decisions: readonly Marked[]): ElementContent[] {
  const chars = Array.from(block.text);
  if (block.kind === 'heading') return slice(chars, 0, chars.length, decisions).flatMap(breakable);
  const headingEnd = Array.from(block.runIn ?? '').length;
  const heading = slice(chars, 0, headingEnd, decisions);
  const rest = slice(chars, headingEnd, chars.length, decisions);
  return headingEnd === 0 ? rest : [element('strong', {}, heading), ...rest];
}

/** Lets a long heading break between its words. */
function breakable(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  return phrasesOf(node.value).flatMap((phrase, index) => {
    const value = text([phrase]);
    return index === 0 ? [value] : [element('wbr', {}, []), value];
  });
}

function slice(
  chars: readonly string[],
  start: number,
  end: number,
  decisions: readonly Marked[],
): ElementContent[] {
  const inside = decisions
    .filter(({ offset, length }) => offset >= start && offset < end && length > 0)
    .toSorted((a, b) => a.offset - b.offset);
  const nodes: ElementContent[] = [];
  let at = start;
  for (const decision of inside) {
    const stop = Math.min(end, decision.offset + decision.length);
    if (decision.offset > at) nodes.push(text(chars.slice(at, decision.offset)));
    nodes.push(mark(decision, text(chars.slice(decision.offset, stop))));
    at = stop;
  }
  if (at < end) nodes.push(text(chars.slice(at, end)));
  return nodes;
}

/** A link to the place of the seed, where the reason stands; only what was printed before is said here. */
function mark(decision: Marked, content: ElementContent): ElementContent {
  const properties = {
    className: [decision.type],
    href: `source/#${decision.id}`,
    ...(decision.type === 'corr' && { title: `底本作“${decision.sic}”` }),
  };
  return element('a', properties, [content]);
}

function text(chars: readonly string[]): ElementContent {
  return { type: 'text', value: chars.join('') };
}

function element(
  tagName: string,
  properties: Record<string, string | string[]>,
  children: ElementContent[],
): ElementContent {
  return { type: 'element', tagName, properties, children };
}
