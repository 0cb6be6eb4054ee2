/** Adds 离线保存 to the foot of the page, or to what a report offers to take away. What it does is loaded when it is pressed. */
export function offerSaving(): void {
  const place = document.querySelector('[data-offline], footer, .after-text > p');
  if (!place || document.querySelector('[data-offline-button]')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'offline-button';
  button.dataset.offlineButton = '';
  button.textContent = '离线保存';
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    void import('./saving-panel.ts').then(({ togglePanel }) => {
      togglePanel(button);
    });
  });
  place.append(button);
}
