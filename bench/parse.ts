import { charsOf } from '../src/model/char.ts';
import type { InputLine } from '../src/parse/line.ts';
import { parse } from '../src/parse/parse.ts';
import { table } from './table.ts';

/** Text of kinds that the parser could stumble over: every rule that looks back or ahead is in one of them. */
const KINDS: readonly ((index: number) => string)[] = [
  (index) => `第${String(index)}个项目按期推进，全区上下攻坚克难，投资同比增长`,
  () => '优化营商环境',
  () => '。（',
  () => '** ** ',
  () => '"两个" ',
  () => '——做强主导产业，新增企业五家',
];
const SIZES = [50_000, 100_000, 200_000] as const;

/** Measures how the parser's time grows with the text: twice the text should take about twice the time. */
export function benchParse(): string {
  const rows = KINDS.flatMap((kind) =>
    [1, 40, 100_000].map((perLine) => {
      const times = SIZES.map((size) => milliseconds(longText(kind, perLine, size)));
      const growth = (times.at(-1) ?? 0) / Math.max(1, times.at(-2) ?? 1);
      return [
        `${kind(1).slice(0, 6)} × ${String(perLine)}`,
        ...times.map((time) => time.toFixed(0)),
        growth.toFixed(1),
      ];
    }),
  );
  return table(
    ['text × pieces a line', ...SIZES.map((size) => `${String(size)} ms`), 'last/previous'],
    rows,
  );
}

function milliseconds(lines: readonly InputLine[]): number {
  const start = process.cpuUsage();
  parse(lines);
  return process.cpuUsage(start).user / 1000;
}

function longText(kind: (index: number) => string, perLine: number, size: number): InputLine[] {
  const lines: InputLine[] = [];
  for (let length = 0; length < size;) {
    const pieces = Array.from({ length: perLine }, (_, index) => kind(index));
    const text = pieces.join('').slice(0, size);
    lines.push({ chars: charsOf(text, lines.length + 1), blanksBefore: 1 });
    length += text.length;
  }
  return lines;
}
