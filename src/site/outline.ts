import type { Block } from '../model/report.ts';

/** A heading with what stands below it. */
export interface OutlineItem {
  readonly id: string;
  readonly text: string;
  /** The label printed above a headline, such as 回顾2024. */
  readonly label: string | null;
  readonly level: number;
  readonly children: readonly OutlineItem[];
}

interface Draft extends OutlineItem {
  text: string;
  label: string | null;
  children: Draft[];
}

/** Gives the parts and sections of a report; two part headings in a row are a label and its headline. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineItem[] {
  const root: Draft[] = [];
  const open: Draft[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const level = block.level;
    const paired =
      level === 2 &&
      previous?.kind === 'heading' &&
      previous.level === 2 &&
      open[0]?.label === null;
    if (level !== undefined && paired) {
      const part = open[0];
      if (part) [part.label, part.text] = [part.text, block.text];
    } else if (level !== undefined) {
      const item: Draft = { id: block.id, text: block.text, label: null, level, children: [] };
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      (open.at(-1)?.children ?? root).push(item);
      open.push(item);
    }
    previous = block;
  }
  return root;
}
