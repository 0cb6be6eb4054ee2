import { SITE_NAME } from '../site/labels.ts';
import { block as lines, document, element } from '../export/xml.ts';

/** Tells browsers how to search the archive from their address bar (OpenSearch 1.1). */
export function openSearch(site: URL): string {
  // The braces of the template must stay as they are, so that it is not a URL yet.
  const template = `${new URL('search/', site).href}?q={searchTerms}`;
  const icon = new URL('favicon.svg', site).href;
  return document(
    lines(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, SITE_NAME),
      element('Description', {}, `在${SITE_NAME}中查找`),
      element('InputEncoding', {}, 'UTF-8'),
      element('Language', {}, 'zh-CN'),
      element('Image', { width: 16, height: 16, type: 'image/svg+xml' }, icon),
      element('Url', { type: 'text/html', method: 'get', template }),
    ),
  );
}
