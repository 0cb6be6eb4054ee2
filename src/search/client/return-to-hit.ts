/** Remembers in the history which hit a reader follows. */
export function rememberHit(link: HTMLAnchorElement): void {
  try {
    history.replaceState({ hit: link.href }, '');
  } catch {
    // Browsers refuse too many changes: then a reader comes back to the beginning of the list.
  }
}

/**
 * Leads a reader who comes back to the hit that was followed. Browsers do so themselves only when they have kept the
 * page: the list is not yet there when they scroll.
 */
export function returnToHit(list: HTMLElement): void {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('hit' in state)) return;
  const links = list.querySelectorAll<HTMLAnchorElement>('[data-hit], .result h2 a');
  const link = [...links].find(({ href }) => href === state.hit);
  const folded = link?.closest('details');
  if (folded) folded.open = true;
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'center' });
}
