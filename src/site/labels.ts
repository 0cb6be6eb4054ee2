import type { Confidence, Decision, Report } from '../model/report.ts';

/** What the archive is called. */
export const SITE_NAME = '长春工作报告档案';

/** Editorial decisions as readers know them. */
export const decisionNames: Readonly<Record<Decision['type'], string>> = {
  corr: '改字',
  sic: '存疑照录',
  gap: '缺文',
  surplus: '衍文',
  transposition: '移位',
  division: '分段与类别',
};

/** What the editor did, in one sentence for each sort of decision. */
export const decisionMeanings: Readonly<Record<Decision['type'], string>> = {
  corr: '底本明显误认的字，改正，原字保留在校勘记里。',
  sic: '疑有脱误而无从断定，照底本印出。',
  gap: '底本在此缺字，所缺不补；独占一行的，是缺了整段或小标题。',
  surplus: '底本重出或多余的字，正文不取。',
  transposition: '底本次序与版面不合，移至所当在之处；只在底本页标出。',
  division: '段落的分合、独行的类别，由整理者判定，理由如下；没有把握的另行注明。',
};

const confidenceNames: Readonly<Record<Confidence, string>> = {
  high: '',
  medium: '不甚确定',
  low: '存疑',
};

/** How sure the editor is; '' where there is no doubt. */
export function doubtOf(confidence: Confidence): string {
  return confidenceNames[confidence];
}

/** What an editor noted, as a sentence: many leave out the full stop. */
export function sentenceOf(note: string): string {
  return /[。！？…]["”’」』）]*$/u.test(note) ? note : `${note}。`;
}

/** A report's headline; a report without one is known by its file. */
export function titleOf(report: Pick<Report, 'title' | 'source'>): string {
  return report.title || `无题（${report.source.file}）`;
}

/** A year or an EDTF interval of years, as it is read in Chinese. */
export function yearsInChinese(edtf: string): string {
  return `${edtf.replace('/', '—')}年`;
}

/** An EDTF date or interval, as it is read in Chinese; what both ends share is said once. */
export function dateInChinese(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return oneDate(from);
  const [a, b] = [from.split('-'), to.split('-')];
  const shared = a.length === b.length ? a.findIndex((part, index) => part !== b[index]) : 0;
  if (shared === -1) return oneDate(from);
  const units = ['年', '月', '日'];
  const rest = b
    .slice(shared)
    .map((part, index) => `${Number(part)}${units[shared + index] ?? ''}`);
  return `${oneDate(from)}至${rest.join('')}`;
}

function oneDate(date: string): string {
  const units = ['年', '月', '日'];
  return date
    .split('-')
    .map((part, index) => `${Number(part)}${units[index] ?? ''}`)
    .join('');
}

/** A number with its thousands set apart. */
export function numberInChinese(value: number): string {
  return value.toLocaleString('zh-CN');
}
