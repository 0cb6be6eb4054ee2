import { isComposing } from './ime.ts';

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
    const inList = document.activeElement?.matches('[data-hit], .result h2 a') ?? false;
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
    const stops = [input, ...hitsOf(container)];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function hitsOf(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-hit]')].filter((hit) =>
    hit.checkVisibility(),
  );
}
