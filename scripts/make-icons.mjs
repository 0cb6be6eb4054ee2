/**
 * Draws the icons of the installed site from public/favicon.svg: `node scripts/make-icons.mjs`.
 * The pictures are committed; run it again after a change of the drawing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const PUBLIC = new URL('../public/', import.meta.url);
const drawing = readFileSync(new URL('favicon.svg', PUBLIC), 'utf8');

/** Systems cut a maskable icon to their own shape and leave the middle four fifths. */
function maskable(svg) {
  const [, color] = /<rect[^>]*fill="([^"]+)"/.exec(svg);
  const lines = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '').replace(/<rect[^>]*\/>/, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${color}"/><g transform="translate(3.2 3.2) scale(.8)">${lines}</g></svg>`;
}

function draw(svg, name, width) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
  writeFileSync(new URL(`icons/${name}-${width}.png`, PUBLIC), png);
}

mkdirSync(new URL('icons/', PUBLIC), { recursive: true });
for (const width of [192, 512]) {
  draw(drawing.trim(), 'icon', width);
  draw(maskable(drawing.trim()), 'maskable', width);
}
// iOS rounds the corners itself and shows transparent ones black.
draw(maskable(drawing.trim()), 'apple-touch', 180);
