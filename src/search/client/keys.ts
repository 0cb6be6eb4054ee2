/** The code that browsers give to keys which an input method takes for itself; Safari gives only this. */
const IME_KEY = 229;

/** Whether a key belongs to an input method that is composing. */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari tells it in no other way
  return event.isComposing || event.keyCode === IME_KEY;
}

/** Keeps the Enter key that ends a composition from submitting the form. */
export function guardComposition(input: HTMLInputElement): void {
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  });
}

/** Whether a key is pressed by itself, and not to write something. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const { target, altKey, ctrlKey, metaKey } = event;
  return !(altKey || ctrlKey || metaKey || isComposing(event) || isTyping(target));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
