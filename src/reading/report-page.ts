/** On a report's page, once its reader does something: where one is, the link to each block, the offer to read aloud. */
import { markCurrentSection } from './current-section.ts';
import style from './later.css?inline';
import { addPermalinks } from './permalinks.ts';
import { addSharedSubjects } from './shared-subjects.ts';
import type { CalledScript } from './called-script.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);
addPermalinks();
addSharedSubjects();
nameDownloads();
nameAddress();
repeatKey();

const contents = document.querySelector<HTMLElement>('.toc');
if (contents) markCurrentSection(contents);

/** Files are called after their report; without a script their reader names them. */
function nameDownloads(): void {
  const slug = location.pathname.split('/').findLast((part) => part !== '' && !part.includes('.'));
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'a[href^="report."], a[href^="cite."]',
  ))
    link.download = (link.getAttribute('href') ?? '').replace(/^\w+/, slug ?? 'report');
}

/** On paper the address of the report is wanted; that of a page in a folder leads nobody to it. */
function nameAddress(): void {
  const { origin, pathname, protocol } = location;
  const text = document.querySelector<HTMLElement>('.report-text');
  if (text && protocol !== 'file:') {
    text.dataset.address = origin + pathname.replace(/index\.html$/, '');
  }
}

/** The key that was pressed before this script was there may be one that it listens to. */
function repeatKey(): void {
  const { sign } = (document.currentScript ?? {}) as Partial<CalledScript>;
  if (!sign) return;
  const event = new KeyboardEvent('keydown', sign);
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
