import { phrasesOf } from '../markdown/phrases.ts';
import { balancedLines } from './lines.ts';
import { HEIGHT, WIDTH } from './size.ts';
import { glyphOf, UNITS, type Weight } from './typeface.ts';

/** What a picture says. */
export interface Card {
  readonly title: string;
  /** In a small line over the title, and under it. */
  readonly above: string;
  readonly below: string;
}

const MARGIN = 90;
/** A title has the largest of these sizes at which it fits between the rule and the last line. */
const SIZES = [92, 80, 68, 58, 48];
const [LEADING, ROOM] = [1.35, 330];
const [PAPER, INK, SOFT, SEAL] = ['#fbf9f4', '#25221d', '#635b50', '#a1301d'];

/** The colours of a picture. */
export const COLOURS: readonly string[] = [PAPER, INK, SOFT, SEAL];

interface Run {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly baseline: number;
}

/** Draws the picture that others show beside a link: all type as outlines. */
export async function cardSvg({ title, above, below }: Card): Promise<string> {
  const { lines, size } = await fitted(title);
  const leading = size * LEADING;
  const middle = HEIGHT / 2 + 10;
  const first = middle - ((lines.length - 1) * leading) / 2 + size * 0.36;
  const runs: Run[] = [
    { text: above, size: 32, weight: 500, fill: SEAL, baseline: 128 },
    ...lines.map((text, index) => ({
      text,
      size,
      weight: 800 as const,
      fill: INK,
      baseline: first + index * leading,
    })),
    { text: below, size: 30, weight: 500, fill: SOFT, baseline: HEIGHT - 84 },
  ];
  const drawn = await Promise.all(runs.map((run) => outlines(run)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="18" height="${HEIGHT}" fill="${SEAL}"/>`,
    `<path d="M${MARGIN} 158H${WIDTH - MARGIN}M${MARGIN} 163H${WIDTH - MARGIN}" stroke="${SOFT}"/>`,
    ...drawn,
    '</svg>',
  ].join('');
}

async function fitted(title: string): Promise<{ lines: string[]; size: number }> {
  const widths = new Map<string, number>();
  for (const char of new Set(title)) widths.set(char, (await glyphOf(char, 800)).advance / UNITS);
  const measure = (text: string) =>
    Array.from(text).reduce((sum, char) => sum + (widths.get(char) ?? 1), 0);
  const phrases = phrasesOf(title).flatMap((phrase) => phrase.split(/(?<=\s)/u));
  for (const size of SIZES) {
    const lines = balancedLines(phrases, (WIDTH - 2 * MARGIN) / size, measure);
    const fits = lines.every((line) => measure(line) * size <= WIDTH - 2 * MARGIN);
    if (lines.length * size * LEADING <= ROOM && fits) return { lines, size };
  }
  const size = SIZES.at(-1) ?? 48;
  const lines = balancedLines(Array.from(title), (WIDTH - 2 * MARGIN) / size, measure);
  return { lines: lines.slice(0, ROOM / size / LEADING), size };
}

async function outlines({ text, size, weight, fill, baseline }: Run): Promise<string> {
  const scale = size / UNITS;
  let x = MARGIN;
  const paths: string[] = [];
  for (const char of text) {
    const { path, advance } = await glyphOf(char, weight);
    // Fonts count upwards, pictures downwards.
    const place = `translate(${x.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale} -${scale})`;
    if (path) paths.push(`<path transform="${place}" d="${path}"/>`);
    x += advance * scale;
  }
  return `<g fill="${fill}">${paths.join('')}</g>`;
}
