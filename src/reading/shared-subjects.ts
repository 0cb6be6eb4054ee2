import { SUBJECTS } from '../site/subjects.ts';
import { element } from './element.ts';

/** Leads to each subject of the report that other districts write on too; in the page they would weigh too much. */
export function addSharedSubjects(): void {
  const all = document.querySelector<HTMLAnchorElement>('[data-shared]');
  for (const place of all?.dataset.shared?.split(' ') ?? []) {
    const subject = SUBJECTS[Number(place)];
    if (!all || !subject) continue;
    const address = new URL(`${subject.slug}/index.html`, all.href);
    all.closest('p')?.append(element('a', { href: address.href }, subject.name));
  }
}
