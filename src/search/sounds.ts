import { pinyin } from 'pinyin-pro';
import type { Report } from '../model/report.ts';
import { plainSound, type Name } from './names.ts';

/** A district as the archive names it; its pinyin is the editor's. */
export interface NamedPlace {
  readonly slug: string;
  readonly name: string;
  readonly pinyin: string;
}

/** Only names and headings are found by sound: in the text it would find anything. */
const DEEPEST_LEVEL = 3;

export function districtNames(districts: readonly NamedPlace[]): Name[] {
  return districts.map(({ slug, name, pinyin: sound }) => {
    // Names are written as words (Kuānchéng Qū), initials go by characters.
    const syllables = soundOf(name);
    const isSame = plainSound(sound).replaceAll(' ', '') === syllables.replaceAll(' ', '');
    return {
      text: name,
      path: `districts/${slug}/`,
      id: null,
      sound: isSame ? syllables : plainSound(sound),
    };
  });
}

/** The headings of all reports; of those that read alike the first. */
export function headingNames(reports: readonly Report[]): Name[] {
  const names = new Map<string, Name>();
  for (const { slug, blocks } of reports) {
    for (const { kind, level = 0, text, id } of blocks) {
      if (kind !== 'heading' || level > DEEPEST_LEVEL || names.has(text)) continue;
      names.set(text, { text, path: `reports/${slug}/`, id, sound: soundOf(text) });
    }
  }
  return [...names.values()];
}

function soundOf(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return syllables.map(plainSound).join(' ');
}
