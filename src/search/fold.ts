/** Traditional characters and variants, each with the simplified character that stands for it. */
export type Simplify = ReadonlyMap<string, string>;

/** A text as the search compares it, with the way back to the text as it is shown. */
export interface Folded {
  /** One code point each. */
  readonly units: readonly string[];
  /** For each unit, where the shown characters that it comes from begin (UTF-16 offset)… */
  readonly from: readonly number[];
  /** …and where they end. */
  readonly to: readonly number[];
}

/**
 * Marks belong to the character before them: é is one character however it is written. Ideographs without marks, which
 * most of any text is, are taken in runs, since each match has its price.
 */
const CLUSTERS = /(?:[\u4e00-\u9fff](?!\p{M}))+|\P{M}\p{M}*|\p{M}+/gsu;

/** What readers do not type or cannot see: white space, control characters, quotation and title marks. */
const DROPPED =
  /[\s\p{Cc}\p{Default_Ignorable_Code_Point}"'“”„‟‘’‚‛«»‹›「」『』〝〞〟⹂《》〈〉⟨⟩⟪⟫]/u;

/**
 * Folds a text for comparison: NFKC, lower case, simplified characters, and what `DROPPED` names left out.
 * Each character is folded without its neighbours, so what is folded of a part stands in what is folded of the
 * whole: that is what makes the search exact.
 */
export function fold(text: string, simplify: Simplify): Folded {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (unit: string, start: number, length: number) => {
    units.push(simplify.get(unit) ?? unit);
    from.push(start);
    to.push(start + length);
  };
  for (const { 0: found, index } of text.matchAll(CLUSTERS)) {
    if (IDEOGRAPHS.test(found)) {
      for (let at = 0; at < found.length; at += 1) push(found.charAt(at), index + at, 1);
    } else {
      for (const unit of plainUnits(found)) push(unit, index, found.length);
    }
  }
  return { units, from, to };
}

/** The units of a text, for where the way back is not needed. */
export function foldUnits(text: string, simplify: Simplify): readonly string[] {
  return fold(text, simplify).units;
}

/** Nothing changes them but the table. */
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

function plainUnits(cluster: string): string[] {
  const plain = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  return Array.from(plain).filter((unit) => !DROPPED.test(unit));
}
