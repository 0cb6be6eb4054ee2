import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

/**
 * The type of the pictures: a Song with Chinese, in a hundred small files by ranges of characters, from a package. No
 * font of the machine is asked, so that every machine makes the same picture.
 */
const RANGES = createRequire(import.meta.url).resolve(
  '@fontsource-variable/noto-serif-sc/unicode.json',
);

/** The outline of a character, in units of which `UNITS` make an em. */
export interface Glyph {
  readonly path: string;
  readonly advance: number;
}

export const UNITS = 1000;
export type Weight = 500 | 800;

const fonts = new Map<string, Promise<Font | null>>();
const glyphs = new Map<string, Promise<Glyph>>();
let ranges: Promise<readonly (readonly [string, readonly (readonly [number, number])[]])[]> | null =
  null;

/** Finds the outline of a character; one that the typeface lacks leaves its place empty. */
export function glyphOf(char: string, weight: Weight): Promise<Glyph> {
  const key = `${weight}${char}`;
  const known = glyphs.get(key) ?? readGlyph(char, weight);
  glyphs.set(key, known);
  return known;
}

async function readGlyph(char: string, weight: Weight): Promise<Glyph> {
  const code = char.codePointAt(0) ?? 0;
  const file = await fileOf(code);
  const font = file === null ? null : await fontOf(file, weight);
  if (!font?.hasGlyphForCodePoint(code)) return { path: '', advance: UNITS };
  const glyph = font.glyphForCodePoint(code);
  return { path: glyph.path.toSVG(), advance: glyph.advanceWidth };
}

function fontOf(file: string, weight: Weight): Promise<Font | null> {
  const key = `${weight} ${file}`;
  const known = fonts.get(key) ?? readFont(file, weight);
  fonts.set(key, known);
  return known;
}

async function readFont(file: string, weight: Weight): Promise<Font | null> {
  // fontkit reads this format too, but cannot vary the weight of what it read so.
  const bytes = await decompress(await readFile(join(dirname(RANGES), 'files', file)));
  const font = create(Buffer.from(bytes));
  return 'fonts' in font ? null : font.getVariation({ wght: weight });
}

/** The file that holds a character. */
async function fileOf(code: number): Promise<string | null> {
  ranges ??= readRanges();
  const found = (await ranges).find(([, spans]) =>
    spans.some(([from, to]) => from <= code && code <= to),
  );
  return found?.[0] ?? null;
}

async function readRanges() {
  const text = await readFile(RANGES, 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, string>).map(([name, list]) => {
    const file = `noto-serif-sc-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`;
    const spans = list.split(',').map((span) => {
      const [from = '', to = from] = span.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    });
    return [file, spans] as const;
  });
}
