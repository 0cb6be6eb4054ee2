const FEWEST = 3;
const LONGEST = 32;
/** Marks that a writer sets in every heading of a row of parallel ones: the plain comma alone could be prose. */
const TELLING = /[ 　：:“”"‘’《》｜|·]/;

/** The cut of a heading: its marks in their order, and how many characters stand between them. */
interface Cut {
  readonly marks: string;
  readonly runs: readonly number[];
}

function cutOf(text: string): Cut {
  const plain = text.trim().replaceAll(/[ 　]+/g, ' ');
  return {
    marks: plain.replaceAll(/[\p{L}]+/gu, '').replaceAll(/\d+/g, '0'),
    runs: plain.split(/[^\p{L}]+/u).map((run) => Array.from(run).length),
  };
}

/** Whether two headings have the same marks, and runs between them that differ by so many characters at most. */
export function cutAlike(one: string, other: string, tolerance: number): boolean {
  const [a, b] = [cutOf(one), cutOf(other)];
  if (a.marks !== b.marks || a.runs.length !== b.runs.length) return false;
  return a.runs.every((run, index) => Math.abs(run - (b.runs[index] ?? 0)) <= tolerance);
}

/**
 * Whether two headings were written to stand beside each other: the same marks in the same places, or cut nearly alike
 * with the same character at the beginning or end (做优城市品质, 做强产业支撑).
 */
export function areParallel(one: string, other: string): boolean {
  if (one === other) return false;
  if (/[“：:]/.test(one) && cutAlike(one, other, 0)) return true;
  const sameEnd = other.startsWith(one.charAt(0)) || one.at(-1) === other.at(-1);
  return sameEnd && cutAlike(one, other, 1);
}

/**
 * Finds the lines that are cut like at least two others, with marks that prose does not repeat in the same places
 * (特色农业更“壮”了, 和美乡村更“靓”了): no accident of a break makes three of them.
 * @returns for each text whether it is one of them
 */
export function findRows(texts: readonly string[]): readonly boolean[] {
  const groups = new Map<string, Set<string>>();
  const keys = texts.map((text) => {
    if (!couldStandInRow(text)) return undefined;
    const { marks, runs } = cutOf(text);
    const key = `${marks} ${runs.join(' ')}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(text));
    return key;
  });
  return keys.map((key) => key !== undefined && (groups.get(key)?.size ?? 0) >= FEWEST);
}

function couldStandInRow(text: string): boolean {
  if (text.length > LONGEST || text.length < 6 || /[。！？；，、：…—]$|[。；]|\d/.test(text))
    return false;
  return (TELLING.test(text) || /，.*，/.test(text)) && /^[\p{Script=Han}“《]/u.test(text);
}
