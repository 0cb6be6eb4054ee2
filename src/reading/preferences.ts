/** The reader's choices, kept on this device only. */
export interface Preferences {
  /** '' follows the system. */
  readonly theme: '' | 'light' | 'dark';
  /** Size of the running text in px; 0 is the page's own. */
  readonly size: number;
  /** 长者模式: large type, strong contrast, one column. */
  readonly elder: boolean;
}

/** The steps that readers may choose from, in px. */
export const SIZES: readonly number[] = [18, 20, 22, 24, 27, 30];
const PLAIN_SIZE = 18;
const ELDER_SIZE = 24;
const NAME = 'reading';

/**
 * 长者模式 beside its size: black on white or white on black, nothing faint, more room around what is tapped. Lines of a
 * few large characters are not stretched. What is measured in rem, as the targets are, grows by itself.
 */
const ELDER =
  '--elder:on;--paper:light-dark(#fff,#000);--sheet:var(--paper);--ink:light-dark(#000,#fff);--ink-soft:var(--ink);' +
  '--line:var(--line-strong);--line-strong:light-dark(#555,#aaa);--accent:light-dark(#8a1500,#ffb4a0);--tap:.7rem;text-justify:none';

/** Reads what was stored; anything else than a choice of today counts as none. */
export function parsePreferences(text: string | null): Preferences {
  const [, theme] = /(?:^|;)color-scheme:(light|dark)(?:;|$)/.exec(text ?? '') ?? [];
  const [, size] = /(?:^|;)--size:(\d+)(?:;|$)/.exec(text ?? '') ?? [];
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    size: SIZES.find((step) => String(step) === size) ?? 0,
    elder: /(?:^|;)--elder:on(?:;|$)/.test(text ?? ''),
  };
}

/**
 * Writes choices so that `parsePreferences` reads them: as the declarations of the root that carry them out. So a few
 * bytes of script do before the first paint, and the sheet of each page says nothing of choices that few have made.
 * The root's size carries everything that is measured in rem.
 */
export function formatPreferences(preferences: Preferences): string {
  const { theme, size, elder } = preferences;
  const pixels = textSize(preferences);
  return [
    ...(theme === '' ? [] : [`color-scheme:${theme}`]),
    ...(size === 0 ? [] : [`--size:${size}`]),
    ...(pixels === null ? [] : [`font-size:${pixels / PLAIN_SIZE}em`]),
    ...(elder ? [ELDER] : []),
  ].join(';');
}

/** The size that the text has under these choices; null when the page's own stays. */
export function textSize({ size, elder }: Preferences): number | null {
  return size || (elder ? ELDER_SIZE : null);
}

/** What is stored; private windows and locked-down browsers have nothing. */
export function storedPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(NAME));
  } catch {
    return parsePreferences(null);
  }
}

/** Stores choices where the browser allows it. */
export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(NAME, formatPreferences(preferences));
  } catch {
    // They hold for this page then.
  }
}

/** Shows a page as its reader wants it. */
export function applyPreferences(preferences: Preferences): void {
  document.documentElement.style.cssText = formatPreferences(preferences);
}
