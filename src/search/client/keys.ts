import { isComposing } from './ime.ts';

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
