/** On every page: shows it as its reader wants it, and opens the choices in place. */
import {
  applyPreferences,
  SIZES,
  storedPreferences,
  storePreferences,
  textSize,
} from './preferences.ts';

/** What is kept of the reader's choices, and how. */
const kept = { applyPreferences, SIZES, storedPreferences, storePreferences, textSize };
export type Kept = typeof kept;

const show = () => {
  applyPreferences(storedPreferences());
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
document
  .querySelector('header a[href*="settings/"]:not([aria-current])')
  ?.addEventListener('click', (event) => {
    event.preventDefault();
    void import('./settings.ts').then(({ openSettings }) => {
      openSettings(kept);
    });
  });
