/**
 * Rewrites each address of a `srcset`; the sizes stay.
 * An address ends at white space; a comma at its end parts it from the next.
 */
export function mapSrcset(srcset: string, change: (url: string) => string): string {
  return srcset.replaceAll(
    /(?<lead>[\s,]*)(?<url>[^\s,]\S*[^\s,]|[^\s,])(?<size>[^,]*)/g,
    (_all, lead: string, url: string, size: string) => lead + change(url) + size,
  );
}
