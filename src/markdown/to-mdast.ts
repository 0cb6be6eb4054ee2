import type { BlockContent, Root } from 'mdast';
import type { Block, Report } from '../model/report.ts';

/** Turns the blocks of a report into an mdast tree: one top-level node a block, list items and quotes gathered. */
export function toMdast(report: Pick<Report, 'blocks'>): Root {
  const children: Root['children'] = [];
  for (const block of report.blocks) {
    const last = children.at(-1);
    if (block.kind === 'list-item') {
      const item = { type: 'listItem', spread: false, children: [paragraph(block)] } as const;
      if (last?.type === 'list') last.children.push({ ...item, children: [...item.children] });
      else
        children.push({
          type: 'list',
          ordered: false,
          spread: false,
          children: [{ ...item, children: [...item.children] }],
        });
    } else if (block.kind === 'quote' && last?.type === 'blockquote') {
      last.children.push(paragraph(block));
    } else {
      children.push(nodeOf(block));
    }
  }
  return { type: 'root', children };
}

function nodeOf(block: Block): Root['children'][number] {
  const text = { type: 'text', value: block.text } as const;
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', depth: (block.level ?? 2) as 2 | 3 | 4, children: [text] };
    case 'quote':
      return { type: 'blockquote', children: [paragraph(block)] };
    case 'caption':
      return { type: 'paragraph', children: [{ type: 'emphasis', children: [text] }] };
    default:
      return paragraph(block);
  }
}

function paragraph({ text }: Block): BlockContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}
