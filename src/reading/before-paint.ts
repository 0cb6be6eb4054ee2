/**
 * Stands in the head of every page itself, so each byte is weighed: a page must not first be shown in other colours or
 * sizes than its reader chose, and a report needs no script to be read, so the page's own waits for its reader.
 */
const { dataset, style } = document.documentElement;
const { later } = dataset;

if (later) {
  // Loads the page's script, once. The key that woke it may be a shortcut, so it is handed over.
  const load = (sign: Event) => {
    onscroll = onpointermove = onclick = onkeydown = null;
    const script = document.createElement('script');
    script.src = later;
    dataset.key = (sign as KeyboardEvent).key;
    document.head.append(script);
  };
  onscroll = onpointermove = onclick = onkeydown = load;
  // Who comes from the search wants the places marked.
  if (location.search) onload = load;
}

try {
  // As `storePreferences` left it.
  style.cssText = localStorage.getItem('reading') ?? '';
} catch {
  // Locked-down browsers keep nothing.
}
