// A report is read more often than cited: the panel is loaded when a reader opens the plain citations.
const plain = document.querySelector<HTMLDetailsElement>('#cite');
if (plain?.open) void loadPanel(plain);
else plain?.addEventListener('toggle', () => void loadPanel(plain), { once: true });

async function loadPanel(place: HTMLDetailsElement): Promise<void> {
  const { addPanel } = await import('./cite-panel.ts');
  addPanel(place);
}
