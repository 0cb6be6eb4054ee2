/** A name or a heading that can be found by its sound. */
export interface Name {
  readonly text: string;
  /** The page, from the site's root, and the block on it. */
  readonly path: string;
  readonly id: string | null;
  /** Its syllables without tones, separated by spaces. */
  readonly sound: string;
}

const LETTERS = /^[a-z' ]{2,40}$/u;
const AT_MOST = 8;

/** What a reader types as pinyin or initials, in one form; null when it is something else. */
export function readSound(query: string): string | null {
  const text = plainSound(query.trim());
  return LETTERS.test(text) ? text.replaceAll(/[' ]/g, '') : null;
}

/** Takes off tones; ü, v and u are one, as keyboards have it. */
export function plainSound(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('v', 'u');
}

/** Finds the names whose sound or initials hold what was typed from some syllable on; beginnings come first. */
export function namesBySound(names: readonly Name[], typed: string): Name[] {
  const matches = names.flatMap((name) => {
    const place = placeOf(name.sound.split(' '), typed);
    return place === -1 ? [] : [{ name, place }];
  });
  return matches
    .toSorted((a, b) => a.place - b.place || a.name.sound.length - b.name.sound.length)
    .slice(0, AT_MOST)
    .map(({ name }) => name);
}

/** The syllable where it begins, or -1. */
function placeOf(syllables: readonly string[], typed: string): number {
  const initials = syllables.map((syllable) => syllable.charAt(0));
  return syllables.findIndex(
    (_, start) =>
      syllables.slice(start).join('').startsWith(typed) ||
      initials.slice(start).join('').startsWith(typed),
  );
}
