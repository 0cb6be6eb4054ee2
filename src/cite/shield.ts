import type { CslItem } from './csl.ts';

/** What the engine or TeX would take for markup, or set in another form. */
const MARKUP = Array.from(`'"<>{}\\$&#%_^~|-\``);
const FIRST = 0xe000;

const COMMANDS = {
  '\\': 'textbackslash',
  '^': 'textasciicircum',
  '~': 'textasciitilde',
  // In TeX's oldest encoding, still its default, these characters are others.
  '<': 'textless',
  '>': 'textgreater',
  '|': 'textbar',
};

const TEX: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COMMANDS).map(([char, name]) => [char, `{\\${name}}`] as const),
  ...Array.from('{}$&#%_', (char) => [char, `\\${char}`] as const),
]);

/**
 * Hides what could be read as markup behind characters for private use, which no seed may hold, so that the engine
 * gives the words of a report as they are.
 */
export function shield(item: CslItem): CslItem {
  return {
    ...item,
    title: hidden(item.title),
    note: hidden(item.note),
    archive: hidden(item.archive),
    ...(item.keyword !== undefined && { keyword: hidden(item.keyword) }),
    ...(item['container-title'] !== undefined && {
      'container-title': hidden(item['container-title']),
    }),
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
  return text.replaceAll(/[\ue000-\uf8ff]/g, (mark, at: number) => {
    const char = MARKUP[(mark.codePointAt(0) ?? 0) - FIRST] ?? mark;
    if (as === 'plain') return char;
    // TeX makes one character of two hyphens or quotation marks, and of some marks before a grave accent.
    const joined = char === '`' || ("'-".includes(char) && text[at - 1] === mark);
    return `${joined ? '{}' : ''}${TEX.get(char) ?? char}`;
  });
}
