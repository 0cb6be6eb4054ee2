import { plainFormats, type Format } from './formats.ts';
import { fillSlots } from './slots.ts';

/** Writes the source in a format; `place` is the fragment of a paragraph or nothing. */
export type Source = (format: Format, place: string) => string;

/** What a page can be cited in, and how. */
export interface Sources {
  readonly formats: readonly Format[];
  readonly source: Source;
}

/**
 * The citations of a page at its address, from `cite.forms.json`; null for a page in a folder, whose address leads
 * nobody to it, and when the file cannot be had.
 */
export async function addressedSources(): Promise<Sources | null> {
  if (location.protocol === 'file:') return null;
  try {
    const response = await fetch('cite.forms.json');
    if (!response.ok) return null;
    const forms = (await response.json()) as Record<Format, string>;
    const page = location.origin + location.pathname.replace(/index\.html$/, '');
    return {
      formats: Object.keys(forms) as Format[],
      source: (format, place) => fillSlots(forms[format], page + place, new Date()),
    };
  } catch {
    return null;
  }
}

/** The citations that stand in the page; they name the report by its path in the archive. */
export function printedSources(path: string, texts: readonly string[]): Sources {
  return {
    formats: plainFormats,
    source: (format, place) => {
      const text = texts[(plainFormats as readonly Format[]).indexOf(format)] ?? '';
      return text.replace(path, () => path + place);
    },
  };
}
