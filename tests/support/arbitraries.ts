import fc from 'fast-check';
import { stringify } from 'yaml';
import { readingKinds } from '../../src/model/edition.ts';
import type { Seed } from '../../src/source/seed.ts';
import { seedOf } from './seeds.ts';

const FRAGMENTS = [
  '写在前面',
  '回顾2024',
  '稳中有进 可持续振兴',
  '一、',
  '（二）',
  '3.',
  '——',
  '……',
  '# ',
  '## ',
  '> ',
  '**',
  '- ',
  '"',
  "'",
  '“',
  '”',
  '。',
  '，',
  ',',
  ';',
  '(',
  ')',
  ' ',
  '　',
  '  ',
  '同比增长7.1%',
  '3,000亿元',
  '5G网络',
  '的',
  '务',
  '发展',
  '某区某街道',
  '图为某地。',
  '本报记者 某某',
  '<script>alert(1)</script>',
  '<b onclick="x">',
  '&nbsp;',
  '[a](http://x.y)',
  '![a](b)',
  '`code`',
  '_a_',
  '\\',
  '---',
  'key: value',
  '𠮷',
  '👩‍👩‍👧',
  'é',
  '~~x~~',
  '1. ',
  '\t',
];

/** Lines that mix the words of the genre with everything that could be taken for markup. */
export const hostileLine = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .map((line) =>
    line.replace(/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd\u2028\u2029]/gu, ''),
  );

/** A seed of such lines, some of them blank. */
export const hostileSeed = fc
  .array(fc.oneof({ weight: 3, arbitrary: hostileLine }, fc.constant('')), {
    minLength: 1,
    maxLength: 14,
  })
  .filter((lines) => lines.some((line) => line.trim() !== ''))
  .map((lines) => seedOf(lines));

interface Segment {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** An edition that cuts a seed into pieces, deals them out again in any order, and decides on them at random. */
export function editionFor(seed: Seed): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    )
    .map(([widths, chances]) => {
      const width = () => widths.next().value as number;
      const chance = () => chances.next().value as number;
      const segments = seed.lines.flatMap((text, index) => cut(text, index + 1, width));
      const shuffled = segments
        .map((segment) => ({ segment, key: chance() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ segment }) => segment);
      return writeEdition(seed, shuffled, chance);
    });
}

function cut(text: string, line: number, width: () => number): Segment[] {
  const length = Array.from(text).length;
  const segments: Segment[] = [];
  for (let start = 1; start <= length;) {
    const end = Math.min(length, start + width() - 1);
    segments.push({ line, start, end });
    start = end + 1;
  }
  return segments;
}

function writeEdition(seed: Seed, segments: readonly Segment[], chance: () => number): string {
  const apparatus: unknown[] = [];
  const text: unknown[] = [];
  for (const segment of segments) {
    const reference = quote(seed, segment);
    if (reference === null) continue;
    if (chance() < 0.15) {
      apparatus.push({ surplus: reference, reason: '重出' });
      continue;
    }
    if (chance() < 0.2) apparatus.push({ corr: '校', at: reference, reason: '误认', cert: 'low' });
    else if (chance() < 0.2) apparatus.push({ sic: reference, reason: '照录' });
    if (chance() < 0.1) apparatus.push({ gap: 'inside', after: reference, reason: '缺' });
    if (chance() < 0.1) apparatus.push({ gap: 'between', after: reference, reason: '缺' });
    const kind = readingKinds[Math.floor(chance() * readingKinds.length)] ?? 'paragraph';
    const last = text.at(-1) as Record<string, unknown[]> | undefined;
    if (last && chance() < 0.4)
      Object.values(last)[0]?.push(...(chance() < 0.2 ? [{ gap: '缺' }] : []), reference);
    else text.push({ [kind]: [reference] });
  }
  // The headline stands once at least, as every edition has one.
  const first = text[0] as Record<string, unknown[]> | undefined;
  if (first) text[0] = { headline: Object.values(first)[0] };
  const data = {
    seed: seed.file,
    sha256: seed.sha256,
    district: 'somewhere',
    year: 2024,
    planYear: '2025',
    apparatus,
    ...(text.length > 0 && { reading: [{ reason: '次序', text }] }),
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n附记。\n`;
}

/** Refers to a segment by its words; null when it is white space or holds an ellipsis, which means an omission. */
function quote(seed: Seed, { line, start, end }: Segment): string | null {
  const chars = Array.from(seed.lines[line - 1] ?? '');
  const words = chars.slice(start - 1, end).join('');
  if (words.trim() === '') return null;
  const before = chars.slice(0, start - 1).join('').length;
  const text = chars.join('');
  let count = 0;
  for (let at = text.indexOf(words); at !== -1 && at <= before; at = text.indexOf(words, at + 1))
    count += 1;
  return `L${String(line)}「${words}」#${String(count)}`;
}
