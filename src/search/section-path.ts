import type { ReportText } from './format.ts';

/**
 * Names the part and the section that a piece stands in: 回顾2024 稳中有进…, then the section, then a printed
 * sub-heading. Part headings that follow one another are a label and its headline, and are named together. What a
 * heading stands in ends before it: the section that it closes is not its own.
 */
export function sectionPath(
  { texts, levels }: Pick<ReportText, 'texts' | 'levels'>,
  piece: number,
): string[] {
  const path: { level: number; text: string; index: number }[] = [];
  levels.slice(0, piece + 1).forEach((level, index) => {
    if (level === 0) return;
    const text = (texts[index] ?? '').replace(/[：:—]+$/u, '');
    const last = path.at(-1);
    const isHeadline = level === 2 && last?.level === 2 && last.index === index - 1;
    if (!isHeadline) while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    if (index === piece) return;
    if (isHeadline) path[path.length - 1] = { level, text: `${last.text} ${text}`, index };
    else path.push({ level, text, index });
  });
  return path.map(({ text }) => text);
}
