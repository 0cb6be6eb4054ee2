import type { ReportText } from './format.ts';

/**
 * Names the part and the section that a piece stands in: 回顾2024 稳中有进…, then the section, then a printed
 * sub-heading. Part headings that follow one another are a label and its headline, and are named together.
 */
export function sectionPath(
  { texts, levels }: Pick<ReportText, 'texts' | 'levels'>,
  piece: number,
): string[] {
  const path: { level: number; text: string; index: number }[] = [];
  levels.slice(0, piece).forEach((level, index) => {
    if (level === 0) return;
    const text = (texts[index] ?? '').replace(/[：:—]+$/u, '');
    const last = path.at(-1);
    if (level === 2 && last?.level === 2 && last.index === index - 1) {
      path[path.length - 1] = { level, text: `${last.text} ${text}`, index };
      return;
    }
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    path.push({ level, text, index });
  });
  return path.map(({ text }) => text);
}
