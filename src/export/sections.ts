import type { Block } from '../model/report.ts';

/** What stands below a heading, down to the next one of its level. */
export interface Section {
  /** Empty for the text before the first heading; two where a part has a label and a headline. */
  readonly heads: readonly Block[];
  readonly level: number;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

interface Draft extends Section {
  heads: Block[];
  blocks: Block[];
  sections: Draft[];
}

function draft(level: number, heads: Block[] = []): Draft {
  return { level, heads, blocks: [], sections: [] };
}

/** Nests the blocks of a report by their headings; two headings of a part in a row are its label and headline. */
export function sectionsOf(blocks: readonly Block[]): Section {
  const root = draft(1);
  const open = [root];
  for (const block of blocks) {
    const last = open.at(-1) ?? root;
    if (block.kind !== 'heading') {
      last.blocks.push(block);
      continue;
    }
    const level = block.level ?? 2;
    const fresh = last.blocks.length === 0 && last.sections.length === 0;
    if (level === 2 && last.level === 2 && fresh && last.heads.length === 1) {
      last.heads.push(block);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const section = draft(level, [block]);
    (open.at(-1) ?? root).sections.push(section);
    open.push(section);
  }
  return root;
}

/** Gathers neighbours of one kind, so that list items come in their list. */
export function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && block.kind === 'list-item' && run[0]?.kind === 'list-item') run.push(block);
    else runs.push([block]);
  }
  return runs;
}
