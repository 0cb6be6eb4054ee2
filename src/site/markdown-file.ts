import { stringify } from 'yaml';
import type { Report } from '../model/report.ts';

/** The file that readers take away: the report's facts as frontmatter, its text as the body. */
export function markdownFile(report: Report, body: string): string {
  const { kicker, title, deck, byline, district, year, planYear, published, edited, source, slug } =
    report;
  const facts = {
    title,
    ...(kicker !== null && { kicker }),
    ...(deck !== null && { deck }),
    ...(byline.length > 0 && { byline }),
    ...(district && { district: district.name }),
    ...(year !== null && { year }),
    ...(planYear !== null && { planYear }),
    ...(published && { published }),
    edited,
    slug,
    source: { file: source.file, sha256: source.sha256 },
    rights: '报告文字的权利属于原作者和原报；校勘和标注以 MIT 许可证发布。',
  };
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}
