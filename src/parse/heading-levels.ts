import { areParallel, cutAlike } from './cut.ts';
import { FRAME_LABEL } from './genre.ts';
import type { HeadingSign } from './line.ts';

type Level = 2 | 3 | 4;

/** A block as far as the levels of headings depend on it. */
export interface Outlined {
  readonly kind: string;
  readonly text: string;
  readonly sign?: HeadingSign;
  /** Set when an editor has said it. */
  readonly level?: Level;
}

/** What all headings of a text together say. */
interface Outline {
  /** Whether the text is divided into parts, so that unmarked headings are sections. */
  readonly hasParts: boolean;
  /** The highest step of its Markdown marks and of its numbers. */
  readonly depth: number;
  readonly step: number;
}

/**
 * Gives each heading its level: 2 part, 3 section, 4 printed sub-heading. A part printed as a label with a
 * headline under it has two headings of level 2.
 * @returns a level for each heading, undefined for other blocks
 */
export function headingLevels(given: readonly Outlined[]): (Level | undefined)[] {
  const blocks = withParallelParts(given);
  const outline = readOutline(blocks);
  let above: Level = 2;
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return undefined;
    const first = !outline.hasParts || isHeadline(blocks, index);
    const level = block.level ?? levelOf(block, blocks[index - 1], outline, above, first);
    if (block.sign?.by !== 'dash') above = level;
    return level;
  });
}

/**
 * Headings that all have another one right under them are the parts of a text that calls none so (产业之“进”, 城乡之“变”).
 */
function stackedHeadings(blocks: readonly Outlined[]): ReadonlySet<Outlined> {
  if (blocks.some(isPart)) return new Set();
  const over = blocks.filter(
    (block, index) => isUnsigned(block) && isUnsigned(blocks[index + 1] ?? block, block),
  );
  const [first] = over;
  const alike = over.every(({ text }) => first && cutAlike(text, first.text, 1));
  const kept = alike && over.length >= FEWEST_SIBLINGS;
  return new Set(kept ? over : []);
}

function isUnsigned(block: Outlined, above?: Outlined): boolean {
  if (block === above || block.kind !== 'heading' || block.level !== undefined) return false;
  return block.sign?.by === 'form' && !FRAME_LABEL.test(block.text);
}

/** 回首：某某某 makes 前行：某某某 a part too. */
function withParallelParts(blocks: readonly Outlined[]): readonly Outlined[] {
  const parts = blocks.filter(({ kind, sign }) => kind === 'heading' && sign?.by === 'part');
  const stacked = stackedHeadings(blocks);
  return blocks.map((block) => {
    if (stacked.has(block)) return { ...block, sign: { by: 'chapter' } };
    if (block.kind !== 'heading' || block.sign?.by !== 'form') return block;
    const like = parts.some(({ text }) => /[：:｜|]/.test(text) && cutAlike(text, block.text, 0));
    return like ? { ...block, sign: { by: 'part' } } : block;
  });
}

/**
 * Under a label stands the headline of its part; but where the headings of the part that follow are cut like it, it is
 * the first of them.
 */
function isHeadline(blocks: readonly Outlined[], index: number): boolean {
  const [block, previous] = [blocks[index], blocks[index - 1]];
  if (!block || !previous || !isLabel(previous)) return false;
  let alike = 0;
  for (const other of blocks.slice(index + 1)) {
    if (isPart(other)) break;
    if (other.kind === 'heading' && areParallel(block.text, other.text)) alike += 1;
  }
  return alike < FEWEST_SIBLINGS;
}

const FEWEST_SIBLINGS = 2;

function readOutline(blocks: readonly Outlined[]): Outline {
  let [depth, step] = [6, 6];
  for (const { kind, sign } of blocks) {
    if (kind !== 'heading') continue;
    if (sign?.by === 'mark') depth = Math.min(depth, sign.depth);
    if (sign?.by === 'number') step = Math.min(step, sign.step);
  }
  return { hasParts: blocks.some(isPart), depth, step };
}

const PARTS = new Set(['label', 'part', 'chapter', 'mark']);

function isPart({ kind, text, sign, level }: Outlined): boolean {
  if (kind !== 'heading' || FRAME_LABEL.test(text)) return false;
  return level === 2 || (sign !== undefined && PARTS.has(sign.by));
}

function levelOf(
  { sign }: Outlined,
  previous: Outlined | undefined,
  { hasParts, depth, step }: Outline,
  above: Level,
  first: boolean,
): Level {
  switch (sign?.by) {
    case 'mark':
      return clamp(2 + sign.depth - depth);
    case 'number':
      return clamp((hasParts ? 3 : 2) + sign.step - step);
    case 'label':
    case 'part':
    case 'chapter':
      return 2;
    case 'dash':
      return clamp(above + 1);
    case 'subtitle':
      return previous?.kind === 'heading' ? above : clamp(above + 1);
    case 'bold':
      return hasParts ? 3 : 2;
    default:
      return first ? 2 : 3;
  }
}

/** Under a label stands the headline of its part; under the name of a chapter stands its first section. */
function isLabel(block: Outlined): boolean {
  return isPart(block) && block.sign?.by !== 'chapter';
}

function clamp(level: number): Level {
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}
