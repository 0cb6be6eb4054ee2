// A report is read more often than cited: the panel is loaded when a reader opens the plain citations.
document.getElementById('cite')?.addEventListener('toggle', () => void loadPanel(), { once: true });

async function loadPanel(): Promise<void> {
  const { definePanel } = await import('./cite-panel.ts');
  definePanel();
}
