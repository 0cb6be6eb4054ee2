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
const PLAIN: Preferences = { theme: '', size: 0, elder: false };
const ELDER_SIZE = 24;
const NAME = 'reading';

/** Reads what was stored; anything else than a choice of today counts as none. */
export function parsePreferences(text: string | null): Preferences {
  const [theme, size, elder] = (text ?? '').split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    size: SIZES.find((step) => String(step) === size) ?? 0,
    elder: elder === 'elder',
  };
}

/** Writes choices so that `parsePreferences` reads them. */
export function formatPreferences({ theme, size, elder }: Preferences): string {
  return [theme || 'auto', size, elder ? 'elder' : 'plain'].join(' ');
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
    return PLAIN;
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

/** Shows a page as its reader wants it. The root's size carries everything that is measured in rem. */
export function applyPreferences(preferences: Preferences): void {
  const { dataset, style } = document.documentElement;
  const size = textSize(preferences);
  const set = (key: string, value: string) => {
    if (value) dataset[key] = value;
    else Reflect.deleteProperty(dataset, key);
  };
  set('theme', preferences.theme);
  set('size', size === null ? '' : String(size));
  set('elder', preferences.elder ? 'on' : '');
  style.fontSize = size === null ? '' : `${(size / 18) * 100}%`;
}
