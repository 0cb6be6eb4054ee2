import {
  CHAPTER,
  DASHED_ITEM,
  ORNAMENTED,
  PART_WITH_HEADLINE,
  TIME_START,
  UNFINISHED_END,
  YEAR_HEADING,
} from './genre.ts';
import type { HeadingSign } from './line.ts';

export const LONGEST_HEADING = 40;
const LONGEST_PLAIN = 18;
/** 关键词一：产业; 就业：稳岗拓岗惠民生. */
const THEME = /^(?:\p{Script=Han}|[“”"]){2,9}[：:]\s*[^。；：:\d]{2,18}$/u;

interface Found {
  readonly sign: HeadingSign;
  readonly sure: boolean;
}

/** Tells whether a line without any mark is a heading by its wording and its cut. */
export function headingByForm(text: string): Found | null {
  if (/^[^，。,]{2,14}——$/.test(text) && !/^[这那此]/.test(text)) return sure({ by: 'dash' });
  if (/[。！？!?；：，、,;:…]$|——$/.test(text)) return null;
  if (CHAPTER.test(text)) return sure({ by: 'chapter' });
  if (PART_WITH_HEADLINE.test(text)) return sure({ by: 'part' });
  if (ORNAMENTED.test(text)) return doubtful();
  if (YEAR_HEADING.test(text) && !UNFINISHED_END.test(text)) return doubtful();
  if (TIME_START.test(text) || text.includes('。')) return null;
  if (isParallel(text) && !/[的了]$/.test(text)) return sure({ by: 'form' });
  if (UNFINISHED_END.test(text)) return null;
  if (THEME.test(text)) return doubtful();
  return isCoupled(text) || isPlain(text) ? doubtful() : null;
}

/** ——某某某 without an end is the second line of a title, not an item. */
export function isSubtitle(text: string): boolean {
  return (
    DASHED_ITEM.test(text) &&
    text.startsWith('——') &&
    !/[。；;，,：:]/.test(text) &&
    Array.from(text).length <= LONGEST_HEADING
  );
}

function sure(sign: HeadingSign): Found {
  return { sign, sure: true };
}

function doubtful(): Found {
  return { sign: { by: 'form' }, sure: false };
}

/** 固本强基 项目建设提速增效: halves set apart by a space. */
export function isParallel(text: string): boolean {
  const halves = text.split(/[ 　]+/);
  if (halves.length < 2 || halves.length > 5) return false;
  return halves.every(
    (half) => /^[^。，；,;]{2,24}$/.test(half) && /\p{Script=Han}{2}/u.test(half),
  );
}

/** 深化改革开放，深度激发社会活力: two clauses without figures. */
export function isCoupled(text: string): boolean {
  return /^[^，。；、\d]{3,9}[，,][^，。；\d]{4,15}$/.test(text);
}

/** 构建现代产业体系: Chinese characters and quotation marks, with a Latin word or a figure among them at most. */
function isPlain(text: string): boolean {
  const length = Array.from(text).length;
  if (length < 3 || length > LONGEST_PLAIN) return false;
  if (/^(?:[\p{Script=Han}“”"《》、·—]|20\d\d年?)+$/u.test(text)) return true;
  return (
    /^[\p{Script=Han}“"《][\p{Script=Han}“”"《》、·A-Za-z0-9+%.-]+[\p{Script=Han}”"》]$/u.test(
      text,
    ) &&
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 &&
    !/\d[\d.]*[万亿个家户项元人%]/u.test(text)
  );
}
