/** On a report's page, once its reader does something: where one is, the link to each block, the offer to read aloud. */
import { markCurrentSection } from './current-section.ts';
import style from './later.css?inline';
import { addPermalinks } from './permalinks.ts';
import { addSharedSubjects } from './shared-subjects.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
addPermalinks();
addSharedSubjects();
nameDownloads();
repeatKey();

const contents = document.querySelector<HTMLElement>('.toc');
if (contents) markCurrentSection(contents);

/** Files are called after their report; without a script their reader names them. */
function nameDownloads(): void {
  const slug = location.pathname.split('/').findLast((part) => part !== '' && !part.includes('.'));
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'a[href^="report."], a[href^="cite."]',
  ))
    link.download = `${slug ?? 'report'}.${link.pathname.split('.').slice(1).join('.')}`;
}

/** The key that this script was loaded by may be one that it listens to. */
function repeatKey(): void {
  const { key } = document.documentElement.dataset;
  // Other signs than keys have none.
  if (key === undefined || key === 'undefined') return;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  // Behind the other modules of the page.
  setTimeout(() => document.activeElement?.dispatchEvent(event));
}

/** Some browsers learn of their voices late, some never have one. */
function offerVoice(): void {
  const place = document.querySelector('.breadcrumbs');
  if (!place || place.querySelector('button')) return;
  const hasVoice = speechSynthesis.getVoices().some(({ lang }) => /^(?:zh|cmn)/i.test(lang));
  if (!hasVoice) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '朗读';
  button.addEventListener('click', () => {
    void import('./read-aloud.ts').then(({ toggleReading }) => {
      toggleReading(button);
    });
  });
  place.append(button);
}

if ('speechSynthesis' in globalThis) {
  offerVoice();
  speechSynthesis.addEventListener('voiceschanged', offerVoice);
}
