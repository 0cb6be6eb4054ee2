import { Converter } from 'opencc-js/t2cn';
import type { Simplify } from './fold.ts';

/** Extension A with the basic ideographs, and the planes 2 and 3; compatibility forms are the business of NFKC. */
const IDEOGRAPHS = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const;

/**
 * Asks OpenCC for the simplified form of every single ideograph, as written in Taiwan or Hong Kong. Its phrase tables
 * are of no use here: the folding of a character must not depend on its neighbours.
 */
export function simplifyByOpenCC(): Simplify {
  const converters = (['tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const convert = (char: string) =>
    converters.map((converter) => converter(char)).find((result) => result !== char);
  const single = new Map<string, string>();
  for (const char of ideographs()) {
    const simplified = convert(char);
    if (simplified !== undefined && Array.from(simplified).length === 1) {
      single.set(char, simplified);
    }
  }
  return new Map([...single.keys()].map((char) => [char, endOfChain(char, single)]));
}

/** 麼 gives 么, which is itself a way to write 幺: all three must fold alike. */
function endOfChain(char: string, single: Simplify): string {
  const seen = new Set<string>();
  let current = char;
  for (
    let next = single.get(char);
    next !== undefined && !seen.has(next);
    next = single.get(next)
  ) {
    seen.add(next);
    current = next;
  }
  return current;
}

function* ideographs(): Generator<string> {
  for (const [first, last] of IDEOGRAPHS) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCodePoint(code);
      if (char.normalize('NFKC') === char) yield char;
    }
  }
}
