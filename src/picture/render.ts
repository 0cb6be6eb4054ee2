import { Resvg } from '@resvg/resvg-js';
import { cardSvg, COLOURS, type Card } from './card.ts';
import { indexedPng } from './indexed-png.ts';

const EXACT = new Set(COLOURS.map((colour) => parseInt(colour.slice(1), 16)));

/** Makes the picture of a page. The machine's fonts are not read: there is no text in it, only outlines. */
export async function cardPng(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const picture = new Resvg(await cardSvg(card), { font: { loadSystemFonts: false } });
  const { pixels, width, height } = picture.render();
  return indexedPng(pixels, width, height, EXACT);
}
