/**
 * What every page has of the search: the keys that lead to the search box, and the marks on a page that was reached
 * from the results. Nothing more is loaded before it is wanted.
 */
import { pageAddress } from './address.ts';
import { guardComposition, isComposing, isPlainKey } from './keys.ts';

/** The search boxes of a page: in its header or, larger, in its text. */
const BOX = 'form[role="search"] input';

for (const input of document.querySelectorAll<HTMLInputElement>(BOX)) {
  guardComposition(input);
}

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  const box = [...document.querySelectorAll<HTMLInputElement>(BOX)].find((input) =>
    input.checkVisibility(),
  );
  if (box) {
    box.focus();
    box.select();
  } else location.href = pageAddress('search/').href;
});

const query = new URLSearchParams(location.search).get('q');
if (query !== null && document.querySelector('main [id^="L"]') !== null) {
  void import('./mark-places.ts').then(({ markPlaces }) => markPlaces(query));
}

/** `/` where nothing is being typed; Ctrl K or ⌘ K everywhere. */
function isShortcut(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && isPlainKey(event);
}
