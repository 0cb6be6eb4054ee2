/** On every page: shows it as its reader wants it, and opens the choices in place. */
import * as kept from './preferences.ts';

const show = () => {
  kept.applyPreferences(kept.storedPreferences());
};
show();
// Another tab may change them.
addEventListener('storage', show);

// What is loaded when it is wanted gets this module's parts handed over: importing them itself, it would hold them twice.
const inPage = document.querySelector<HTMLElement>('reading-settings');
if (inPage) {
  void import('./settings.ts').then(({ settingsForm }) => {
    inPage.append(settingsForm(kept));
  });
}

/** The entry of the navigation leads to a page of its own; with a script the choices come to the reader. */
document.querySelector('[data-settings]')?.addEventListener('click', (event) => {
  event.preventDefault();
  void import('./settings.ts').then(({ openSettings }) => {
    openSettings(kept);
  });
});
