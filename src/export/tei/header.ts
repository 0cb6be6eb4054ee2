import type { Element } from 'xast';
import { authorsOf } from '../../cite/authors.ts';
import type { Report } from '../../model/report.ts';
import { SITE_NAME, titleOf } from '../../site/labels.ts';
import { block as lines, element } from '../xml.ts';
import { editorial } from './editorial.ts';

/** The facts about the report, its source and how it was edited. */
export function header(report: Report): Element {
  return lines(
    'teiHeader',
    {},
    lines('fileDesc', {}, titleStatement(report), publication(report), source(report)),
    lines('encodingDesc', {}, editorial(report)),
    profile(report),
  );
}

function titleStatement(report: Report): Element {
  return lines(
    'titleStmt',
    {},
    element('title', { type: 'main' }, titleOf(report)),
    report.deck === null ? null : element('title', { type: 'sub' }, report.deck),
    ...authorsOf(report).map((author) => element('author', {}, author)),
    lines(
      'respStmt',
      { 'xml:id': 'editor' },
      element('resp', {}, report.edited ? '整理、校勘、编码' : '自动整理、编码（未校勘）'),
      element('orgName', {}, SITE_NAME),
    ),
  );
}

function publication({ slug }: Report): Element {
  return lines(
    'publicationStmt',
    {},
    element('publisher', {}, SITE_NAME),
    element('idno', { type: 'slug' }, slug),
    lines(
      'availability',
      { status: 'free' },
      element(
        'licence',
        { target: 'https://opensource.org/license/mit' },
        '校勘和标注以 MIT 许可证发布；报告文字的权利属于原作者和原报。',
      ),
    ),
  );
}

function source(report: Report): Element {
  const { file, sha256, lines: count, encoding } = report.source;
  return lines(
    'sourceDesc',
    {},
    printed(report),
    lines(
      'bibl',
      { type: 'seed' },
      element('title', { level: 'u' }, file),
      element('idno', { type: 'sha256' }, sha256),
      element(
        'extent',
        {},
        element('measure', { unit: 'line', quantity: count }, `${String(count)}行`),
      ),
      element('note', {}, `底本：从报纸版面取下或识别所得的文字，编码 ${encoding}。`),
    ),
  );
}

/** The newspaper's article, as far as the seed tells of it. */
function printed(report: Report): Element {
  const { published } = report;
  return lines(
    'bibl',
    { type: 'newspaper' },
    element('title', { level: 'a' }, titleOf(report)),
    ...authorsOf(report).map((author) => element('author', {}, author)),
    published && element('date', datable(published), published.edtf),
    published && element('note', {}, published.reason),
    element('note', {}, '底本没有印出报纸的名称和版次。'),
  );
}

function datable({ edtf, inferred }: NonNullable<Report['published']>) {
  const [from = '', to] = edtf.split('/');
  const doubt = inferred ? { cert: 'medium', resp: '#editor' } : {};
  // A range says that the day lies in it, not that the paper appeared all through it.
  return to === undefined ? { when: from, ...doubt } : { notBefore: from, notAfter: to, ...doubt };
}

function profile({ district, year, planYear }: Report): Element {
  const terms = [
    district && element('term', { type: district.level }, district.name),
    year === null ? null : element('term', { type: 'year' }, String(year)),
    planYear === null ? null : element('term', { type: 'plan-year' }, planYear),
  ].filter((term) => term !== null);
  return lines(
    'profileDesc',
    {},
    lines('langUsage', {}, element('language', { ident: 'zh-Hans-CN' }, '简体中文')),
    terms.length > 0 ? lines('textClass', {}, lines('keywords', {}, ...terms)) : null,
  );
}
