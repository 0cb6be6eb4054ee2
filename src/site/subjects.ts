import type { Block, Report } from '../model/report.ts';

/** What reports of this genre have sections on, year for year. */
export interface Subject {
  readonly slug: string;
  readonly name: string;
  /** A heading with one of these words is on the subject. */
  readonly words: readonly string[];
}

/** In the order of the reports: the economy first, the government itself last. */
export const SUBJECTS: readonly Subject[] = [
  { slug: 'jingji', name: '经济', words: ['经济', '稳增长', '复苏', '消费'] },
  { slug: 'chanye', name: '产业', words: ['产业', '生产力', '工业', '制造业', '服务业'] },
  { slug: 'xiangmu', name: '项目与投资', words: ['项目', '投资', '招商'] },
  { slug: 'chuangxin', name: '科技创新', words: ['创新', '科技', '人才'] },
  { slug: 'gaige', name: '改革开放', words: ['改革', '开放', '营商', '活力'] },
  { slug: 'chengshi', name: '城市', words: ['城市', '城区', '城乡', '城镇', '颜值', '品质'] },
  { slug: 'xiangcun', name: '乡村', words: ['乡村', '农村', '农业', '城乡', '三农'] },
  { slug: 'shengtai', name: '生态环境', words: ['生态', '绿色', '环保', '污染', '优美环境'] },
  { slug: 'wenhua', name: '文化', words: ['文化', '文脉', '文旅', '旅游'] },
  { slug: 'minsheng', name: '民生', words: ['民生', '百姓', '福祉', '幸福', '高品质生活'] },
  { slug: 'anquan', name: '安全稳定', words: ['安全', '平安', '稳定', '风险', '底线'] },
  {
    slug: 'zhengfu',
    name: '政府与党的建设',
    words: ['自身建设', '作风', '政府效能', '效能', '党建', '管党', '党性'],
  },
];

/** In how few characters a page can say which subjects it means: a bit for each, in base 36. */
const BASE = 36;

/** Writes subjects down for the script of a page. */
export function writeSubjects(subjects: readonly Subject[]): string {
  const bits = subjects.map((subject) => 2 ** SUBJECTS.indexOf(subject));
  return bits.reduce((sum, bit) => sum + bit, 0).toString(BASE);
}

/** Reads what `writeSubjects` has written; anything else is no subject. */
export function readSubjects(written: string): Subject[] {
  const bits = Number.parseInt(written, BASE);
  return SUBJECTS.filter((_, place) => (bits & (2 ** place)) !== 0);
}

/** A section on a subject, with the words of its heading that say so. */
export interface Section {
  readonly report: Report;
  readonly heading: Block;
  readonly evidence: readonly string[];
}

/** The sections of a report that are on a subject. */
export function sectionsOn(subject: Subject, report: Report): Section[] {
  return report.blocks
    .filter(({ kind }) => kind === 'heading')
    .map((heading) => ({
      report,
      heading,
      evidence: subject.words.filter((word) => heading.text.includes(word)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
}

/** All that the archive has on a subject, in the order of the given reports. */
export function archiveOn(subject: Subject, reports: readonly Report[]): Section[] {
  return reports.flatMap((report) => sectionsOn(subject, report));
}

/** A subject of a report on which other districts have sections too. */
export interface SharedSubject {
  readonly subject: Subject;
  /** How many other districts. */
  readonly districts: number;
}

/** Which districts have sections on a subject, by the subject's slug; made once for the archive. */
export type SubjectIndex = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** Reads the headings of the whole archive. */
export function subjectIndex(reports: readonly Report[]): SubjectIndex {
  return new Map(
    SUBJECTS.map((subject) => [
      subject.slug,
      new Set(archiveOn(subject, reports).map(({ report }) => report.district?.slug)),
    ]),
  );
}

/** The subjects of a report on which other districts have sections too. */
export function sharedSubjects(report: Report, index: SubjectIndex): SharedSubject[] {
  return SUBJECTS.filter((subject) => sectionsOn(subject, report).length > 0).flatMap((subject) => {
    const others = [...(index.get(subject.slug) ?? [])].filter(
      (district) => district !== report.district?.slug,
    );
    return others.length > 0 ? [{ subject, districts: others.length }] : [];
  });
}
