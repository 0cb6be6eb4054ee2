import type { Element } from 'xast';
import type { Field, Report } from '../../model/report.ts';
import { titleOf } from '../../site/labels.ts';
import { block as lines, document, element } from '../xml.ts';
import { back } from './back.ts';
import { body } from './body.ts';
import { header } from './header.ts';
import { contextOf, inline, type Context } from './text.ts';

/** Writes a report as TEI P5. */
export function toTei(report: Report): string {
  const context = contextOf(report);
  const text = lines('text', {}, front(report, context), body(report, context), back(report));
  const attributes = { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'zh-Hans-CN' };
  return document(lines('TEI', attributes, header(report), text));
}

/** The masthead as the newspaper printed it. */
function front(report: Report, context: Context): Element {
  const { kicker, title, deck, byline } = report.masthead;
  const part = (type: string) => (field: Field) =>
    element('titlePart', { type, 'xml:id': field.id }, ...inline(field, context));
  const main =
    title.length > 0
      ? title.map(part('main'))
      : [element('titlePart', { type: 'main' }, titleOf(report))];
  return lines(
    'front',
    {},
    lines(
      'titlePage',
      {},
      lines('docTitle', {}, ...kicker.map(part('kicker')), ...main, ...deck.map(part('sub'))),
      ...byline.map((field) =>
        element('byline', { 'xml:id': field.id }, ...inline(field, context)),
      ),
    ),
  );
}
