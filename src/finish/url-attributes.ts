/** What an address in an attribute is for. */
export type UrlUse =
  /** A person follows it; it may lead out of the site. */
  | 'link'
  /** The browser loads it; it must be in the site. */
  | 'resource'
  /** Several addresses, each with a size. */
  | 'srcset';

/** Every attribute of HTML and SVG that holds an address which a browser follows or loads. */
const USES: Readonly<Record<string, Readonly<Record<string, UrlUse>>>> = {
  a: { href: 'link', 'xlink:href': 'link' },
  area: { href: 'link' },
  form: { action: 'link' },
  button: { formaction: 'link' },
  input: { formaction: 'link', src: 'resource' },
  link: { href: 'resource', imagesrcset: 'srcset' },
  script: { src: 'resource' },
  img: { src: 'resource', srcset: 'srcset' },
  source: { src: 'resource', srcset: 'srcset' },
  video: { src: 'resource', poster: 'resource' },
  audio: { src: 'resource' },
  track: { src: 'resource' },
  embed: { src: 'resource' },
  iframe: { src: 'resource' },
  object: { data: 'resource' },
  use: { href: 'resource', 'xlink:href': 'resource' },
  image: { href: 'resource', 'xlink:href': 'resource' },
};

/** `<link>` relations that name an address without loading it. */
const NAMING_RELATIONS = new Set(['canonical', 'alternate', 'license', 'author', 'help', 'me']);

/**
 * What the address in an attribute is for.
 * @param relation the element's `rel`, which decides for `<link>`
 * @returns null when the attribute holds no address
 */
export function useOf(element: string, attribute: string, relation = ''): UrlUse | null {
  const use = USES[element]?.[attribute] ?? null;
  if (element !== 'link' || use !== 'resource') return use;
  const names = relation.toLowerCase().split(/\s+/).filter(Boolean);
  return names.some((name) => NAMING_RELATIONS.has(name)) ? 'link' : use;
}
