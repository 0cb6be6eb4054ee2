import type { Element } from 'xast';
import type { Block, Report } from '../../model/report.ts';
import { runsOf, sectionsOf, type Section } from '../sections.ts';
import { block as lines, element } from '../xml.ts';
import { gap, inline, type Context } from './text.ts';

/** What may stand anywhere is not enough for a body: the schema asks for text beside it. */
const ANYWHERE: ReadonlySet<string> = new Set(['figure', 'gap']);
const DIVISIONS = ['body', 'part', 'section', 'subsection'];

/** The restored text, nested by its headings. */
export function body({ blocks }: Pick<Report, 'blocks'>, context: Context): Element {
  const root = sectionsOf(blocks);
  const content = contentOf(root, context);
  const bare = content.every(({ name }) => ANYWHERE.has(name));
  return lines('body', {}, ...content, bare ? element('p') : null);
}

function contentOf({ blocks, sections }: Section, context: Context): Element[] {
  const texts = runsOf(blocks).map((run) => textOf(run, context));
  return [...texts, ...sections.map((section) => division(section, context))];
}

function division(section: Section, context: Context): Element {
  const { heads, level } = section;
  const made = heads.map((head, index) =>
    element(
      'head',
      {
        'xml:id': head.id,
        // The first of two is the label that stands above the headline.
        type: heads.length > 1 && index === 0 ? 'label' : undefined,
      },
      ...inline(head, context),
    ),
  );
  return lines('div', { type: DIVISIONS[level - 1] }, ...made, ...contentOf(section, context));
}

function textOf(run: readonly Block[], context: Context): Element {
  const [first] = run;
  if (first?.kind === 'list-item')
    return lines('list', {}, ...run.map((item) => one('item', item, context)));
  return first ? blockOf(first, context) : element('p');
}

function one(name: string, block: Block, context: Context): Element {
  return element(name, { 'xml:id': block.id }, ...inline(block, context));
}

function blockOf(block: Block, context: Context): Element {
  switch (block.kind) {
    case 'caption':
      return lines(
        'figure',
        { 'xml:id': block.id },
        element('head', {}, ...inline(block, context)),
        element('figDesc', {}, '底本未存照片，只存图片说明。'),
      );
    case 'credit':
      return element('ab', { 'xml:id': block.id, type: 'credit' }, ...inline(block, context));
    case 'gap':
      return gapBlock(block, context);
    case 'quote':
      return one('quote', block, context);
    default:
      return one('p', block, context);
  }
}

function gapBlock({ id, text }: Block, { apparatus }: Context): Element {
  const decision = apparatus.find((each) => each.type === 'gap' && each.block === id);
  return gap(id, decision ?? { confidence: 'high', reason: text });
}
