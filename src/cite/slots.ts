/** Stands for the address in a citation that is finished in the browser. */
export const SLOT_URL = 'https://address.invalid/';

/** Stands for the day of reading: a day that no report was read on. */
export const SLOT_DATE = [1111, 11, 11] as const;

/** Puts an address and a day into a citation; each format keeps its own way of writing a day. */
export function fillSlots(citation: string, url: string, day: Date): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()] as const;
  return citation
    .replaceAll(SLOT_URL, () => url)
    .replaceAll(/1111([-/])11\1(?:11)/g, (_, mark: string) =>
      parts.map((part) => String(part).padStart(2, '0')).join(mark),
    )
    .replaceAll(/1111(,\s*)11\1(?:11)/g, (_, mark: string) => parts.join(mark));
}
