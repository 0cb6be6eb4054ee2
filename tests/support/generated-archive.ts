import { createHash } from 'node:crypto';

/** A generator of pseudo-random numbers from 0 to 1 (mulberry32), so that an archive is the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const COMMON =
  '发展 建设 推进 项目 经济 改革 服务 民生 环境 治理 安全 创新 产业 企业 城市 乡村 教育 就业 投资 保障'.split(
    ' ',
  );
const CHARACTERS = Array.from({ length: 3000 }, (_, index) =>
  String.fromCodePoint(0x4e00 + index * 6),
);

/** A word: often a common one, else one from a stock that grows with the archive, as vocabulary does in real text. */
function word(random: () => number, stock: number): string {
  if (random() < 0.35) return COMMON[Math.floor(random() * COMMON.length)] ?? '发展';
  // Zipf: rank r has weight 1/r, so a power of a uniform number gives the rank.
  const rank = Math.floor(stock ** random());
  const pick = randomFrom(rank * 2654435761);
  const length = pick() < 0.8 ? 2 : 3;
  return Array.from(
    { length },
    () => CHARACTERS[Math.floor(pick() ** 2 * CHARACTERS.length)] ?? '区',
  ).join('');
}

function sentence(random: () => number, stock: number): string {
  const clauses = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
    const words = Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
      word(random, stock),
    ).join('');
    const figure = random();
    if (figure < 0.2) return `${words}增长${(random() * 30).toFixed(1)}%`;
    if (figure < 0.35) return `${words}${String(Math.floor(random() * 9000))}个`;
    return figure < 0.4 ? `${words}“${word(random, stock)}”` : words;
  });
  return `${clauses.join('，')}。`;
}

/** Lines of a spread of about 8,800 characters: headline, parts, sections, paragraphs (some torn), captions. */
function generatedLines(index: number): string[] {
  const random = randomFrom(index + 1);
  const stock = 4000 + 60 * index;
  const heading = () =>
    `${word(random, stock)}${word(random, stock)} ${word(random, stock)}${word(random, stock)}`;
  const lines = [`第${String(index + 1)}区：${heading()}`, '写在前面', sentence(random, stock)];
  for (const part of ['回顾2024', '展望2025']) {
    lines.push(part, heading());
    for (let section = 0; section < 6; section += 1) {
      lines.push(heading());
      for (let paragraph = 0; paragraph < 5; paragraph += 1) {
        const text = Array.from({ length: 4 }, () => sentence(random, stock)).join('');
        const torn = random() < 0.2 ? Math.floor(text.length / 2) : 0;
        lines.push(...(torn > 0 ? [text.slice(0, torn), text.slice(torn)] : [text]));
      }
      lines.push('\n', `${word(random, stock)}${word(random, stock)}一角。`);
    }
  }
  return lines.flatMap((line) => (line === '\n' ? ['', ''] : [line, '']));
}

/** The files of an archive of `count` generated reports, with editions; district is that of the archive it stands in. */
export function generatedArchive(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  const districts = ['kuancheng', 'lvyuan', 'nanguan', 'erdao', 'changchun'];
  for (let index = 0; index < count; index += 1) {
    const text = `${generatedLines(index).join('\n')}\n`;
    const name = `${String(index).padStart(5, '0')}_generated.txt`;
    const year = 2000 + (index % 25);
    files[`seeds/${name}`] = text;
    files[`content/reports/generated-${String(index).padStart(5, '0')}.md`] = [
      '---',
      `seed: ${name}`,
      `sha256: ${createHash('sha256').update(text).digest('hex')}`,
      `district: ${districts[index % districts.length] ?? 'changchun'}`,
      `year: ${String(year)}`,
      `planYear: "${String(year + 1)}"`,
      '---',
      '生成的文本。',
      '',
    ].join('\n');
  }
  return files;
}
