import { shown, spansOf, type Char } from '../model/char.ts';
import type { Field, Report } from '../model/report.ts';
import type { Parsed } from '../parse/parse.ts';

/** The fields above the text, and the characters that each was made of, by the id of the field. */
export interface PlacedMasthead {
  readonly fields: Report['masthead'];
  readonly chars: ReadonlyMap<string, readonly Char[]>;
}

/** Names the fields of the masthead (`title`, `kicker`, `kicker-2` …), so that decisions can refer to them. */
export function placeMasthead(parsed: Parsed['masthead']): PlacedMasthead {
  const chars = new Map<string, readonly Char[]>();
  const place = (name: string, lines: readonly (readonly Char[])[]): Field[] =>
    lines.map((line, index) => {
      const id = index === 0 ? name : `${name}-${String(index + 1)}`;
      chars.set(id, line);
      return { id, text: shown(line), spans: spansOf(line) };
    });
  const fields = {
    kicker: place('kicker', parsed.kicker),
    title: place('title', parsed.title),
    deck: place('deck', parsed.deck),
    byline: place('byline', parsed.byline),
  };
  return { fields, chars };
}
