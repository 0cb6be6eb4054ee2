import { phrasesOf } from '../markdown/phrases.ts';

/**
 * HTML made by hand, for the few places where a space too many would be wrong: in the text of a seed, between Han
 * characters. Templates cannot promise that, since formatting and compression move white space about.
 */
export type Html = string & { readonly html: true };

/** Text as HTML. */
export function text(value: string): Html {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return value.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char) as Html;
}

/** An element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Html[]
): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value ? [` ${key}="${text(value)}"`] : [],
  );
  return `<${name}${written.join('')}>${children.join('')}</${name}>` as Html;
}

/** A headline that may break between its phrases, and nowhere else. */
export function phrasesHtml(value: string): Html {
  return phrasesOf(value)
    .map((phrase) => text(phrase))
    .join('<wbr>') as Html;
}
