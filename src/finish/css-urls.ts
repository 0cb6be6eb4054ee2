/** An address in a style sheet, by the position of the address itself, quotes left out. */
export interface CssUrl {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Comments and strings are matched too, so that what looks like an address in them is passed over. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|(?<import>@import\s+)(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)')|url\(\s*(?:"(?<quoted>[^"\n]*)"|'(?<apostrophe>[^'\n]*)'|(?<bare>[^\s"'()]*))\s*\)|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/dgi;

/** Every `url()` and `@import` of a style sheet. */
export function cssUrls(css: string): CssUrl[] {
  return [...css.matchAll(TOKENS)].flatMap((match) => {
    const groups: Record<string, [number, number] | undefined> = match.indices?.groups ?? {};
    const place = Object.entries(groups).find(([name, range]) => name !== 'import' && range)?.[1];
    if (place === undefined) return [];
    const [start, end] = place;
    return [{ start, end, value: css.slice(start, end) }];
  });
}
