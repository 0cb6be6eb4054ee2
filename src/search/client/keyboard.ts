import { isComposing } from './keys.ts';

/**
 * Arrow keys go from the search box to the hits and among them, Escape goes back and then clears the box; Enter follows
 * a link as everywhere.
 */
export function moveAmongHits(
  container: HTMLElement,
  input: HTMLInputElement,
  onClear: () => void,
): void {
  container.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const inList =
      document.activeElement?.matches('[data-search], [data-hit], .result h2 a') ?? false;
    if (event.key === 'Escape' && (inList || event.target === input)) {
      event.preventDefault();
      if (inList) input.focus();
      else onClear();
    }
    if (
      (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') ||
      !(inList || event.target === input)
    ) {
      return;
    }
    const next = nextOf([input, ...hitsOf(container)], event.key === 'ArrowDown');
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** The next in the page's order: titles, and the list as a whole, stand before their hits without being stops. */
function nextOf(stops: readonly HTMLElement[], forward: boolean): HTMLElement | undefined {
  const is = (stop: HTMLElement, side: number) =>
    ((document.activeElement?.compareDocumentPosition(stop) ?? 0) & side) !== 0;
  return forward
    ? stops.find((stop) => is(stop, Node.DOCUMENT_POSITION_FOLLOWING))
    : stops.findLast((stop) => is(stop, Node.DOCUMENT_POSITION_PRECEDING));
}

function hitsOf(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-hit]')].filter((hit) =>
    hit.checkVisibility(),
  );
}
