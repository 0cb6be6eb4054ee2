/**
 * Puts new content into an element. A reader who has just used a control in it by keyboard stays on this control, or,
 * where it is gone, at the beginning of the new content, not at the beginning of the page.
 */
export function replaceContent(element: HTMLElement, children: readonly Node[]): void {
  const { activeElement: focused } = document;
  const name = focused && focused !== element && element.contains(focused) ? nameOf(focused) : null;
  element.replaceChildren(...children);
  if (name === null) return;
  const controls = [...element.querySelectorAll<HTMLElement>('button, input, summary')];
  const same = controls.find((control) => nameOf(control) === name && control.checkVisibility());
  if (!same) element.tabIndex = -1;
  (same ?? element).focus({ preventScroll: true });
}

function nameOf(element: Element): string {
  const value = element.getAttribute('value') ?? element.textContent;
  return [element.tagName, element.getAttribute('name'), value].join();
}
