import { element } from './element.ts';
import type { Kept } from './everywhere.ts';
import type { Preferences } from './preferences.ts';
import style from './settings.css?inline';

const THEMES = { '': '随系统', light: '浅色', dark: '深色' } as const;

let styled = false;

function addStyle(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

/** A group of radio buttons, of which one is chosen. */
function group(legend: string, name: string, options: readonly [string, string][], value: string) {
  const labels = options.map(([option, text]) => {
    const input = element('input', { type: 'radio', name, value: option });
    input.checked = option === value;
    return element('label', {}, input, text);
  });
  return element('fieldset', {}, element('legend', {}, legend), ...labels);
}

/** The choices as a form; each holds at once. */
export function settingsForm(kept: Kept): HTMLElement {
  addStyle();
  const before = kept.storedPreferences();
  const { elder, theme } = before;
  const size = kept.textSize(before) ?? 0;
  const sizes: [string, string][] = [
    ['0', '标准'],
    ...kept.SIZES.map((step): [string, string] => [String(step), String(step)]),
  ];
  const elderBox = element('input', { type: 'checkbox', name: 'elder' });
  elderBox.checked = elder;
  const form = element(
    'form',
    { class: 'settings' },
    element('label', { class: 'elder' }, elderBox, '长者模式：大字、强对比、单栏'),
    group('字号', 'size', sizes, String(size)),
    group('配色', 'theme', Object.entries(THEMES), theme),
  );
  form.addEventListener('change', () => {
    const chosen = parse(new FormData(form));
    // Leaving 长者模式 gives the type its own size back.
    const left = kept.storedPreferences().elder && !chosen.elder;
    const preferences = left ? { ...chosen, size: 0 } : chosen;
    kept.storePreferences(preferences);
    kept.applyPreferences(preferences);
    showSize(form, kept.textSize(preferences) ?? 0);
  });
  return form;
}

function parse(data: FormData): Preferences {
  const theme = data.get('theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    size: Number(data.get('size')),
    elder: data.has('elder'),
  };
}

/** Marks the size that holds, which 长者模式 may have brought along. */
function showSize(form: HTMLElement, size: number): void {
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=size]'))
    radio.checked = radio.value === String(size);
}

/** Opens the choices over the page. */
export function openSettings(kept: Kept): void {
  // A second press may come before the first is answered.
  if (document.querySelector('.settings-dialog')) return;
  const close = element('button', { type: 'button' }, '完成');
  const title = element('h2', { id: 'settings-title' }, '长者模式与显示');
  const dialog = element(
    'dialog',
    { class: 'settings-dialog', 'aria-labelledby': title.id },
    title,
    settingsForm(kept),
    close,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
