import { reportSchema, type Block, type Report } from '../../../src/model/report.ts';
import { below, pick, seeded } from './random.ts';

/** Characters as Chinese text has them: few are very frequent. */
const CHARACTERS = Array.from({ length: 3000 }, (_, index) =>
  String.fromCodePoint(0x4e00 + index * 6),
);
const COMMON = [
  '发展',
  '建设',
  '工作',
  '全区',
  '推进',
  '项目',
  '经济',
  '服务',
  '提升',
  '实现',
  '的',
  '和',
  '在',
];
const MIXED = [
  '5G',
  'GDP',
  '7.1%',
  '“五化”',
  '4×4',
  '2024年',
  'AI+',
  '《规划》',
  '（一）',
  '——',
  '㎡',
  'Café',
];
const PAUSES = ['，', '，', '，', '、', '；'];
const DISTRICTS = ['东', '西', '南', '北'].map((name, index) => ({
  slug: `district-${index}`,
  name: `${name}区`,
  level: 'district' as const,
}));
const CHARACTERS_IN_REPORT = 8000;
const PARAGRAPH = 160;
/** How readily new words come: with a discount of 0.6 the vocabulary grows as n^0.6, as real text has it. */
const DISCOUNT = 0.6;
const STRENGTH = 50;

/** Makes reports of some 8,000 characters whose vocabulary grows with the text (a Pitman–Yor process). */
export function generateReports(count: number, seed = 1): Report[] {
  const random = seeded(seed);
  const nextWord = wordSource(random);
  return Array.from({ length: count }, (_, index) => generateReport(index, nextWord, random));
}

/** Each word is new with falling probability, otherwise one of the words so far: the often used the most often. */
function wordSource(random: () => number): () => string {
  const spoken = [...COMMON, ...COMMON, ...COMMON];
  let vocabulary = COMMON.length;
  return () => {
    const isNew = random() < (STRENGTH + DISCOUNT * vocabulary) / (STRENGTH + spoken.length);
    if (isNew) vocabulary += 1;
    const word = isNew ? newWord(random) : pick(spoken, random);
    spoken.push(word);
    return word;
  };
}

function newWord(random: () => number): string {
  const frequent = () => pick(CHARACTERS, () => random() ** 3);
  return Array.from({ length: 2 + below(3, random) }, frequent).join('');
}

function generateReport(index: number, nextWord: () => string, random: () => number): Report {
  const sentence = (length: number) => generateSentence(length, nextWord, random);
  const blocks: Block[] = [];
  const add = (kind: Block['kind'], text: string, level?: number) => {
    const line = 2 * blocks.length + 5;
    blocks.push({ id: `L${line}`, kind, text, ...(level && { level }), spans: [] });
  };
  let size = 0;
  while (size < CHARACTERS_IN_REPORT) {
    if (size === 0) add('heading', `回顾${sentence(8)}`, 2);
    else if (blocks.length === 25) add('heading', `展望${sentence(8)}`, 2);
    else if (blocks.length % 5 === 0) add('heading', sentence(14), 3);
    const text = `${sentence(PARAGRAPH / 2)}。${sentence(PARAGRAPH / 2)}。`;
    add(blocks.length % 11 === 0 ? 'caption' : 'paragraph', text);
    size += text.length;
  }
  const year = 2010 + (index % 15);
  return reportSchema.parse({
    slug: `report-${index}`,
    district: DISTRICTS[index % DISTRICTS.length],
    kicker: null,
    title: sentence(16),
    deck: null,
    byline: [],
    year,
    planYear: String(year + 1),
    published: null,
    edited: true,
    source: { file: `${index}.txt`, sha256: '0'.repeat(64), lines: 100, encoding: 'utf-8' },
    masthead: { kicker: [], title: [], deck: [], byline: [] },
    blocks,
    apparatus: [],
    normalisation: [],
  });
}

function generateSentence(length: number, nextWord: () => string, random: () => number): string {
  let text = '';
  while (text.length < length) {
    text += random() < 0.04 ? pick(MIXED, random) : nextWord();
    if (random() < 0.03) text += String(below(100_000, random));
    if (random() < 0.08) text += pick(PAUSES, random);
  }
  return text;
}
