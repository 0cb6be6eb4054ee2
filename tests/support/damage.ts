import { charsOf, type Char } from '../../src/model/char.ts';
import type { InputLine } from '../../src/parse/line.ts';

/** A block of a proofread report. */
export interface Sound {
  readonly kind: string;
  readonly text: string;
}

/** What a break does to a report: every kind is one that the seeds show. */
export interface Damage {
  /** How many of a hundred long paragraphs are torn at a place that means nothing. */
  readonly torn: number;
  /** What follows a torn paragraph is printed across it. */
  readonly across?: 'caption' | 'heading';
  /** The character at the break is printed twice. */
  readonly doubled?: boolean;
  /** Marks are half-width. */
  readonly half?: boolean;
  /** Text is printed in rows of so many characters, paragraphs with an indent. */
  readonly rows?: number;
}

/** Damaged lines, and where each of their characters came from. */
export interface Damaged {
  readonly lines: readonly InputLine[];
  /** The block and the place in it, by `line:column` of the damaged text. */
  readonly origin: ReadonlyMap<string, Origin>;
}

export interface Origin {
  readonly block: number;
  readonly at: number;
}

interface Piece {
  readonly block: number;
  readonly from: number;
  readonly chars: readonly string[];
  readonly doubled: boolean;
}

const LONG = 60;
const MARGIN = 20;
const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '“': '"',
  '”': '"',
};

/** Damages a report, always in the same way for the same seed. */
export function damage(blocks: readonly Sound[], kind: Damage, seed: number): Damaged {
  const random = randomFrom(seed);
  const pieces: Piece[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const whole = {
      block: index,
      from: 0,
      chars: Array.from(blocks[index]?.text ?? ''),
      doubled: false,
    };
    const next = blocks[index + 1];
    const halves = blocks[index]?.kind === 'paragraph' ? tear(whole, kind, random, next) : [whole];
    pieces.push(...halves.slice(0, 1));
    if (halves.length === 2 && next && next.kind === kind.across) {
      index += 1;
      pieces.push({ block: index, from: 0, chars: Array.from(next.text), doubled: false });
    }
    pieces.push(...halves.slice(1));
  }
  return layOut(pieces, blocks, kind);
}

function tear(whole: Piece, kind: Damage, random: () => number, next: Sound | undefined): Piece[] {
  const { chars } = whole;
  const wanted = next?.kind === kind.across ? 100 : kind.torn;
  if (chars.length < LONG || random() * 100 >= wanted) return [whole];
  const at = MARGIN + Math.floor(random() * (chars.length - 2 * MARGIN));
  const [before = '', after = ''] = [chars[at - 1], chars[at]];
  // A break right behind a full stop cannot be seen, and no row begins with a mark.
  if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}“]/u.test(after)) return [whole];
  const doubled = kind.doubled === true && /\p{Script=Han}/u.test(before) && before !== after;
  return [
    { ...whole, chars: chars.slice(0, at) },
    { ...whole, from: at, chars: chars.slice(at), doubled },
  ];
}

function layOut(pieces: readonly Piece[], blocks: readonly Sound[], kind: Damage): Damaged {
  const origin = new Map<string, Origin>();
  const lines: InputLine[] = [];
  let number = 0;
  for (const piece of pieces) {
    const paragraph = blocks[piece.block]?.kind === 'paragraph';
    const indent = kind.rows !== undefined && paragraph && piece.from === 0 ? '　　' : '';
    const before = piece.doubled ? Array.from(blocks[piece.block]?.text ?? '')[piece.from - 1] : '';
    const lead = Array.from(indent + (before ?? ''));
    const all = [...lead, ...piece.chars].map((char) => (kind.half ? (HALF[char] ?? char) : char));
    const width = kind.rows ?? all.length;
    for (let start = 0; start < all.length; start += width) {
      const blanksBefore = blanksOver(blocks[piece.block]?.kind, kind);
      number += 1 + blanksBefore;
      const row = all.slice(start, start + width);
      row.forEach((_, column) => {
        const at = start + column - lead.length;
        if (at < 0) return;
        origin.set(`${String(number)}:${String(column + 1)}`, {
          block: piece.block,
          at: piece.from + at,
        });
      });
      lines.push({ chars: charsOf(row.join(''), number), blanksBefore });
    }
  }
  return { lines, origin };
}

/** Pictures leave more blank lines behind than there are between paragraphs. */
function blanksOver(block: string | undefined, { rows }: Damage): number {
  if (block === 'caption') return 3;
  return rows === undefined ? 1 : 0;
}

/** Finds where a character of the damaged text came from; nothing for an indent or a doubled character. */
export function originOf({ line, column }: Char, { origin }: Damaged): Origin | undefined {
  return origin.get(`${String(line)}:${String(column)}`);
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
