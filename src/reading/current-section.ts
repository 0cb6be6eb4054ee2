/** The last of the headings that stand above a height, in the order of the page; -1 above the first. */
export function lastAbove(tops: readonly number[], height: number): number {
  return tops.findLastIndex((top) => top <= height);
}

/** Marks the section being read in the table of contents, and keeps the mark in sight. */
export function markCurrentSection(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)));
  let marked: HTMLAnchorElement | undefined;
  let waiting = false;

  const mark = () => {
    waiting = false;
    const tops = headings.map((heading) => heading?.getBoundingClientRect().top ?? Infinity);
    const link = links[lastAbove(tops, innerHeight / 3)];
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    marked = link;
    keepInSight(contents, link);
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  mark();
}

/** Scrolls a long table of contents itself, never the page. */
function keepInSight(contents: HTMLElement, link: HTMLElement | undefined): void {
  if (!link || contents.scrollHeight <= contents.clientHeight) return;
  const [inner, outer] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    contents.scrollTop += inner.top - outer.top - outer.height / 3;
}
