/** On a report's page: where one is, and the offer to read it aloud. */
import { markCurrentSection } from './current-section.ts';

const contents = document.querySelector<HTMLElement>('.toc');
if (contents) markCurrentSection(contents);

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
