import type { CalledScript } from './called-script.ts';

/**
 * Stands in the head of every page itself, so each byte is weighed: a page must not first be shown in other colours or
 * sizes than its reader chose, and a report needs no script to be read, so the page's own waits for its reader.
 */
const page = document;
const root = page.documentElement;
const { later } = root.dataset;

if (later) {
  const script: CalledScript = page.createElement('script');
  // Loads the page's script, once. The last key before it is there may be a shortcut, so it is handed over; by Ctrl K
  // and ⌘ K browsers would go to a search of their own before the page's script could say no.
  const load = (sign: KeyboardEvent) => {
    if (!script.src) {
      script.src = later;
      root.append(script);
    }
    if (sign.key) script.sign = sign;
    return sign.key !== 'k' || !(sign.ctrlKey || sign.metaKey);
  };
  // Events of other kinds have no key, and are not handed over.
  onscroll = onpointermove = onpointerdown = onkeydown = load as (sign: Event) => boolean;
  // Who comes from the search wants the places marked. Who only looks is to find the page without network too.
  onload = (sign) => setTimeout(load, location.search ? 0 : 5000, sign);
}

try {
  // As `storePreferences` left it; what was never stored reads as a word that is no declaration.
  root.style = localStorage.reading as string;
} catch {
  // Locked-down browsers keep nothing.
}
