import { block as lines, document, element, type Node } from '../xml.ts';

/** Writes one XHTML page of a book. */
export function page(title: string, ...content: Node[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: 'zh-CN',
    'xml:lang': 'zh-CN',
  };
  const style = { rel: 'stylesheet', type: 'text/css', href: 'style.css' };
  const head = lines(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('title', {}, title),
    element('link', style),
  );
  const root = lines('html', attributes, head, lines('body', {}, ...content));
  return document(root, '<!DOCTYPE html>\n');
}
