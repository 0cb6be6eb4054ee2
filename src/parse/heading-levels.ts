import type { HeadingSign } from './classify.ts';
import { FRAME_LABEL } from './genre.ts';

/** A block as far as the levels of headings depend on it. */
export interface Outlined {
  readonly kind: string;
  readonly text: string;
  readonly sign?: HeadingSign;
  /** Set when an editor has said it. */
  readonly level?: 2 | 3 | 4;
}

/**
 * Gives each heading its level: 2 part, 3 section, 4 printed sub-heading. A part printed as a label with a
 * headline under it has two headings of level 2.
 * @returns a level for each heading, undefined for other blocks
 */
export function headingLevels(blocks: readonly Outlined[]): (2 | 3 | 4 | undefined)[] {
  const hasParts = blocks.some(isPart);
  const marks = blocks.flatMap(({ sign }) => (sign?.by === 'mark' ? [sign.depth] : []));
  const shallowest = Math.min(...marks.filter((depth) => depth > 1), 6);
  const levels: (2 | 3 | 4 | undefined)[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading') levels.push(undefined);
    else levels.push(block.level ?? levelOf(block, blocks[index - 1], { hasParts, shallowest }));
  });
  return levels;
}

function isPart({ kind, text, sign, level }: Outlined): boolean {
  if (kind !== 'heading' || FRAME_LABEL.test(text)) return false;
  return level === 2 || sign?.by === 'label' || sign?.by === 'part' || sign?.by === 'mark';
}

interface Outline {
  hasParts: boolean;
  shallowest: number;
}

function levelOf(block: Outlined, previous: Outlined | undefined, { hasParts, shallowest }: Outline): 2 | 3 | 4 {
  const { sign } = block;
  switch (sign?.by) {
    case 'mark':
      return clamp(2 + Math.max(0, sign.depth - shallowest));
    case 'number':
      return clamp(2 + sign.step + (hasParts ? 1 : 0));
    case 'label':
    case 'part':
      return 2;
    case 'dash':
      return 4;
    case 'bold':
      return 3;
    default: {
      const underLabel = previous?.kind === 'heading' && isPart(previous);
      return underLabel || !hasParts ? 2 : 3;
    }
  }
}

function clamp(level: number): 2 | 3 | 4 {
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}
