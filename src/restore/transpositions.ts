import { compareSpans, type Span } from '../model/span.ts';

/** A run of text that stands elsewhere than in the seed. */
export interface Move {
  /** In reading order. */
  readonly spans: readonly Span[];
  /** Index in the given order of the first one. */
  readonly first: number;
  /** The line that it follows now, 0 for the beginning. */
  readonly after: number;
}

/**
 * Tells which parts of a reading order were moved: the smallest amount of text that, taken out, leaves the rest in
 * the order of the seed (the complement of the heaviest increasing subsequence).
 */
export function findMoves(order: readonly Span[]): Move[] {
  const stays = heaviestIncreasing(order);
  const moves: { spans: Span[]; first: number; after: number }[] = [];
  order.forEach((span, index) => {
    if (stays.has(index)) return;
    const last = moves.at(-1);
    const previous = order[index - 1];
    const continues =
      last && previous === last.spans.at(-1) && previous && compareSpans(previous, span) < 0;
    if (continues) last.spans.push(span);
    else moves.push({ spans: [span], first: index, after: previous?.line ?? 0 });
  });
  return moves;
}

/** Gives the indices of the increasing subsequence with the most characters. */
function heaviestIncreasing(order: readonly Span[]): Set<number> {
  const rank = new Map(order.toSorted(compareSpans).map((span, index) => [span, index + 1]));
  const tree = new PrefixMaximum(order.length);
  const previous: number[] = [];
  let best = { weight: 0, index: -1 };
  order.forEach((span, index) => {
    const before = tree.query((rank.get(span) ?? 1) - 1);
    previous[index] = before.index;
    const candidate = { weight: before.weight + span.end - span.start + 1, index };
    tree.update(rank.get(span) ?? 1, candidate);
    if (candidate.weight > best.weight) best = candidate;
  });
  const stays = new Set<number>();
  for (let index = best.index; index !== -1; index = previous[index] ?? -1) stays.add(index);
  return stays;
}

/** Fenwick tree of prefix maxima: a seed of 100,000 lines stays cheap. */
class PrefixMaximum {
  private readonly nodes: { weight: number; index: number }[];

  constructor(size: number) {
    this.nodes = Array.from({ length: size + 1 }, () => ({ weight: 0, index: -1 }));
  }

  query(position: number): { weight: number; index: number } {
    let best = { weight: 0, index: -1 };
    for (let at = position; at > 0; at -= at & -at) {
      const node = this.nodes[at];
      if (node && node.weight > best.weight) best = node;
    }
    return best;
  }

  update(position: number, value: { weight: number; index: number }): void {
    for (let at = position; at < this.nodes.length; at += at & -at) {
      const node = this.nodes[at];
      if (node && value.weight > node.weight) this.nodes[at] = value;
    }
  }
}
