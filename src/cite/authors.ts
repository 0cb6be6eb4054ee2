import type { Report } from '../model/report.ts';

/** Names follow one of these; those who took the pictures or set the page are not the authors. */
const WRITERS =
  /(?:本报|本版|本刊)?(?:特约|见习|实习)?(?:记者|通讯员|撰稿人?|撰文|作者|执笔)[：:/\s]*/u;
const NAME = /^\p{Script=Han}{1,4}(?:·\p{Script=Han}{1,8})*$/u;
const PICTURES = /^(?:摄|摄影|供图|图)/u;
const OTHERS = /(?:责任)?编辑|责编|校对|制图|摄影|供图|美编|设计|图片/u;

/** The writers that a report names, in its byline or in a credit; a byline that cannot be read is taken as it is. */
export function authorsOf({ byline, blocks }: Pick<Report, 'byline' | 'blocks'>): string[] {
  const credits = blocks.filter(({ kind }) => kind === 'credit');
  const fromByline = byline.flatMap((line) => {
    const names = writersIn(line);
    return names.length > 0 ? names : [line];
  });
  const names = byline.length > 0 ? fromByline : credits.flatMap(({ text }) => writersIn(text));
  return [...new Set(names)];
}

/** Reads the names behind 本报记者, 撰稿 and the like. */
function writersIn(line: string): string[] {
  const [, ...groups] = line.split(WRITERS);
  return groups.flatMap((group) => {
    const words = group.split(/[\s、，,;；]+/u).filter((word) => word !== '');
    const end = words.findIndex((word) => !isName(word));
    const names = end === -1 ? words : words.slice(0, end);
    return PICTURES.test(words[names.length] ?? '') ? [] : names;
  });
}

function isName(word: string): boolean {
  return Array.from(word).length >= 2 && NAME.test(word) && !OTHERS.test(word);
}
