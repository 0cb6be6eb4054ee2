import { fold, type Simplify } from '../fold.ts';
import type { ReportText } from '../format.ts';
import { kindNames, partNames } from '../labels.ts';
import { isCounted, placesIn } from '../narrow.ts';
import type { FoundPiece } from '../pieces.ts';
import { readsAsFound } from '../proof.ts';
import type { Query } from '../query.ts';
import { inReadingOrder } from '../rank.ts';
import type { Match } from '../search.ts';
import { sectionPath } from '../section-path.ts';
import { snippetOf, type Run } from '../snippet.ts';
import { hitAddress, reportAddress } from './address.ts';
import { h } from './dom.ts';

/** So many hits of a report are open at once. */
const OPEN = 5;

/** One report in the list of results. Its links stand at once; the sentences come when its text is there. */
export class GroupView {
  readonly element: HTMLLIElement;
  readonly match: Match;
  readonly #title: HTMLAnchorElement;
  readonly #hits = new Map<FoundPiece, HTMLAnchorElement>();

  constructor(match: Match, query: string) {
    this.match = match;
    const { card, pieces } = match;
    const address = reportAddress(card.slug, query);
    this.#title = h('a', { href: address }, waitingTitle(match));
    const ordered = inReadingOrder(pieces);
    const hits = ordered.map((piece) => {
      const link = h('a', { 'data-hit': piece.id ?? '', href: hitAddress(address, piece.id) });
      link.append(h('span', { class: 'hit-path' }, waitingLabel(piece)));
      this.#hits.set(piece, link);
      return h('li', {}, link);
    });
    this.element = h(
      'li',
      { class: 'result' },
      h('h2', {}, this.#title),
      h('p', { class: 'result-facts' }, factsOf(match)),
      h('ol', { class: 'hits' }, ...hits.slice(0, OPEN)),
      hits.length > OPEN ? moreHits(hits.slice(OPEN)) : null,
    );
  }

  get hitCount(): number {
    return this.#hits.size;
  }

  /** Puts the title and the sentences in. @throws when the text is not the one that was indexed */
  fill(text: ReportText, { wanted }: Query, simplify: Simplify): void {
    this.#title.textContent = text.title;
    for (const [piece, link] of this.#hits) {
      const shown = text.texts[piece.index] ?? '';
      const folded = fold(shown, simplify);
      if (!readsAsFound(folded, piece.places, wanted)) {
        throw new Error(`${this.match.card.slug} is not the text that was indexed.`);
      }
      const path = sectionPath(text, piece.index).join(' › ') || kindNames[piece.kind];
      const snippet = snippetOf(shown, folded, piece.places);
      link.replaceChildren(
        h('span', { class: 'hit-path' }, piece.id === null ? kindNames[piece.kind] : path),
        h('span', { class: 'hit-text' }, ...snippet.map(runElement)),
      );
    }
  }
}

/** Titles come with the texts: those of a thousand reports would be a fifth of what every search loads. */
function waitingTitle({ card: { title, district, year } }: Match): string {
  return (
    title || [district?.name, year === null ? null : `${year}年`].filter((fact) => fact).join(' ')
  );
}

function waitingLabel({ id, kind, part }: FoundPiece): string {
  return id === null ? kindNames[kind] : `${partNames[part]} · ${kindNames[kind]}`;
}

function factsOf(match: Match): string {
  const { district, year } = match.card;
  const count = isCounted(match) ? `${placesIn(match)} 处` : '见于报头';
  const facts = [district?.name, year === null ? null : `${year}年`, count];
  return facts.filter((fact) => fact).join(' · ');
}

function moreHits(hits: readonly HTMLLIElement[]): HTMLDetailsElement {
  return h(
    'details',
    {},
    h('summary', {}, `本篇另有 ${hits.length} 段`),
    h('ol', { class: 'hits' }, ...hits),
  );
}

function runElement({ text, marked }: Run): HTMLElement | Text {
  return marked ? h('mark', {}, text) : document.createTextNode(text);
}
