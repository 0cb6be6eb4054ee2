/**
 * Stands in the head of every page itself, so each byte is weighed: a page must not first be shown in other colours or
 * sizes than its reader chose, and a report needs no script to be read, so the page's own waits for its reader.
 */
const { dataset, style } = document.documentElement;
const { later } = dataset;

if (later) {
  // Loads the page's script, once. The key that woke it may be a shortcut, so it is handed over.
  const script = document.createElement('script');
  const load = (sign: Event) => {
    if (script.src) return;
    script.src = later;
    dataset.key = (sign as KeyboardEvent).key;
    document.head.append(script);
  };
  onscroll = onpointermove = onclick = onkeydown = load;
  // Who comes from the search wants the places marked. Who only looks is to find the page without network too.
  onload = (sign) => setTimeout(load, location.search ? 0 : 5000, sign);
}

try {
  // As `storePreferences` left it; what was never stored reads as a word that is no declaration.
  style.cssText = localStorage.reading as string;
} catch {
  // Locked-down browsers keep nothing.
}
