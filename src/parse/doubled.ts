import { DOUBLED_IN_GOOD_CHINESE } from './genre.ts';
import type { Layout } from './layout.ts';
import { firstWord, lastWord, wordAcross } from './words.ts';

export const LONGEST_REPEAT = 6;

/** How many characters at the beginning of `next` only repeat the end of `torn`, as column breaks make them. */
export function doubledAtBreak(torn: string, next: string, layout: Layout): number {
  const before = Array.from(torn.slice(-2 * LONGEST_REPEAT));
  const after = Array.from(next.slice(0, 2 * LONGEST_REPEAT));
  for (
    let length = Math.min(LONGEST_REPEAT, before.length - 1, after.length - 1);
    length >= 2;
    length -= 1
  ) {
    const end = before.slice(-length).join('');
    if (end === after.slice(0, length).join('') && /\p{Script=Han}{2}/u.test(end)) return length;
  }
  const last = before.at(-1) ?? '';
  return last === after[0] && after.length > 1 && isDoubled(last, torn, next, layout) ? 1 : 0;
}

/** 全市|市场 and 年|年 are good Chinese; 服务|务圈 and 基|基层 are not: there only one side needs the character. */
function isDoubled(char: string, torn: string, next: string, layout: Layout): boolean {
  if (!/\p{Script=Han}/u.test(char) || layout.pairs.has(char + char)) return false;
  if (/[十百千]\p{Script=Han}$/u.test(torn) && /[一二三四五六七八九]/.test(char)) return true;
  const endsWord = lastWord(torn).length > 1;
  const beginsWord = firstWord(next).length > 1;
  if (endsWord && beginsWord) return false;
  // 踏|踏实实
  if (/^.(.)\1/u.test(next)) return false;
  if (!DOUBLED_IN_GOOD_CHINESE.test(char)) return true;
  return endsWord !== beginsWord && !wordAcross(torn, next)?.includes(char + char);
}
