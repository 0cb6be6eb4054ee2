function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

/** Tells the reader that a new version is ready; the reader decides when it takes over. */
export function announceUpdate(registration: ServiceWorkerRegistration): void {
  if (document.querySelector('[data-announcement]')) return;
  const box = document.createElement('div');
  box.className = 'announcement';
  box.dataset.announcement = '';
  box.setAttribute('role', 'status');
  document.body.append(box);
  const text = document.createElement('p');
  text.textContent = '档案有了新版本。';
  const update = button('更新', () => {
    // Not the one that was announced: a still newer version may have taken its place since.
    registration.waiting?.postMessage({ type: 'take-over' });
  });
  const later = button('以后', () => {
    box.remove();
  });
  box.append(text, update, later);
}
