import type { CslItem } from './csl.ts';

/** What the engine or TeX would take for markup, or set in another form. */
const MARKUP = Array.from(`'"<>{}\\$&#%_^~`);
const FIRST = 0xe000;

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  ...Object.fromEntries(Array.from('{}$&#%_').map((char) => [char, `\\${char}`])),
};

/**
 * Hides what could be read as markup behind characters for private use, which no seed may hold, so that the engine
 * gives the words of a report as they are.
 */
export function shield(item: CslItem): CslItem {
  return {
    ...item,
    title: hidden(item.title),
    note: hidden(item.note),
    ...(item.author && {
      author: item.author.map(({ literal }) => ({ literal: hidden(literal) })),
    }),
  };
}

function hidden(text: string): string {
  return Array.from(text, (char) => {
    const index = MARKUP.indexOf(char);
    return index === -1 ? char : String.fromCodePoint(FIRST + index);
  }).join('');
}

/** Brings back what `shield` hid: as it was, or as TeX writes it. */
export function unshield(text: string, as: 'plain' | 'tex' = 'plain'): string {
  return text.replaceAll(/[\ue000-\uf8ff]/g, (mark) => {
    const char = MARKUP[(mark.codePointAt(0) ?? 0) - FIRST] ?? mark;
    return as === 'tex' ? (TEX[char] ?? char) : char;
  });
}
