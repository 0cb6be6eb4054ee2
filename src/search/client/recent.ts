const KEY = 'recent-searches';
const AT_MOST = 8;
const LONGEST = 60;

/** The last searches, the newest first; none where the browser keeps nothing. */
export function recentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a search on this device. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '' || text.length > LONGEST) return;
  const others = recentSearches().filter((other) => other !== text);
  store(JSON.stringify([text, ...others].slice(0, AT_MOST)));
}

export function forgetSearches(): void {
  store(null);
}

/** Storage may be denied: then searches are not remembered, and nothing else changes. */
function store(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Nothing to do about it.
  }
}
