// A report is read more often than cited: the panel is loaded when a reader opens the plain citations.
const plain = document.querySelector<HTMLDetailsElement>('#cite');
if (plain?.open) void loadPanel();
else plain?.addEventListener('toggle', () => void loadPanel(), { once: true });

async function loadPanel(): Promise<void> {
  const { definePanel } = await import('./cite-panel.ts');
  definePanel();
}
