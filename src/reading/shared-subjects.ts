import { readSubjects } from '../site/subjects.ts';
import { element } from './element.ts';

/** Leads to each subject of the report that other districts write on too; in the page they would weigh too much. */
export function addSharedSubjects(): void {
  const all = document.querySelector<HTMLAnchorElement>('[data-shared]');
  if (!all) return;
  for (const { name, slug } of readSubjects(all.dataset.shared ?? '')) {
    const address = new URL(`${slug}/index.html`, all.href);
    all.closest('p')?.append(element('a', { href: address.href }, name));
  }
}
