import type { Report } from '../model/report.ts';
import { SITE_NAME, titleOf } from './labels.ts';
import type { NamedDistrict } from './overview.ts';

/** Structured data in the vocabulary of schema.org; values that are not known are left out. */
export type JsonLd = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** A report; the date of publication only where the seed tells it. */
export function reportData(
  report: Report,
  authors: readonly string[],
  url: string | undefined,
): JsonLd {
  const { district, published, planYear, year } = report;
  return {
    '@context': CONTEXT,
    '@type': ['NewsArticle', 'Report'],
    headline: titleOf(report),
    ...(url !== undefined && { image: new URL('picture.png', url).href }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(published && !published.inferred && { datePublished: published.edtf }),
    ...(year !== null && { temporalCoverage: interval(year, planYear) }),
    ...(district && { about: { '@type': 'Place', name: district.name } }),
  };
}

/** From the year reviewed to the last one planned, as ISO 8601 has it. */
function interval(year: number, planYear: string | null): string {
  return [String(year), planYear?.split('/').at(-1)].filter(Boolean).join('/');
}

/** A district or the city. */
export function placeData({ code, name, pinyin }: NamedDistrict, url: string | undefined): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': ['Place', 'AdministrativeArea'],
    name,
    alternateName: pinyin,
    identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: code },
    ...(url !== undefined && { url }),
  };
}

/** The archive itself, with its search where its address is known. */
export function siteData(description: string, url: string | undefined): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: SITE_NAME,
    description,
    inLanguage: 'zh-CN',
    ...(url !== undefined && {
      url,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${url}search/?q={query}`,
        'query-input': 'required name=query',
      },
    }),
  };
}

/** As the text of a script element: nothing in it can end the element. */
export function jsonLdText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
