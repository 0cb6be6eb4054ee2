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

/** Marks belong to the character before them: é is one character however it is written. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

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
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    for (const unit of foldCluster(cluster, simplify)) {
      units.push(unit);
      from.push(index);
      to.push(index + cluster.length);
    }
  }
  return { units, from, to };
}

/** The units of a text, for where the way back is not needed. */
export function foldUnits(text: string, simplify: Simplify): readonly string[] {
  return fold(text, simplify).units;
}

/** Most of any text, and nothing changes them but the table. */
const PLAIN = /^[\u4e00-\u9fff]$/;

function foldCluster(cluster: string, simplify: Simplify): string[] {
  if (PLAIN.test(cluster)) return [simplify.get(cluster) ?? cluster];
  const plain = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  return Array.from(plain, (unit) => simplify.get(unit) ?? unit).filter(
    (unit) => !DROPPED.test(unit),
  );
}
