import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Element, Root } from 'xast';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { toTei } from '../../src/export/tei/document.ts';
import type { Report } from '../../src/model/report.ts';
import { readEdition } from '../../src/source/read-edition.ts';
import { editionFor, hostileSeed } from '../support/arbitraries.ts';
import { archiveReports, hostileReport, reportOf } from '../support/reports.ts';
import { elements, ids, parseXml, textOf, withId } from './support.ts';

const reports = [...(await archiveReports()), hostileReport()];

/** Reads the text that a reader of the report sees: the correction, and the mark of a gap. */
function shown(element: Element): string {
  return textOf(element, ({ name, children }) => {
    if (name === 'gap') return '〔缺〕';
    if (name !== 'choice') return name === 'figDesc' ? '' : null;
    return children
      .map((child) => (child.type === 'element' && child.name === 'corr' ? textOf(child) : ''))
      .join('');
  });
}

function expectWhole(report: Report): Root {
  const tree = parseXml(toTei(report));
  const known = ids(tree);
  expect(new Set(known).size).toBe(known.length);
  for (const block of report.blocks) {
    const element = withId(tree, block.id);
    expect(block.kind === 'gap' ? shown({ ...element, name: 'gap' }) : shown(element).trim()).toBe(
      block.kind === 'gap' ? block.text : block.text.trim(),
    );
  }
  const targets = elements(tree).flatMap(({ attributes }) =>
    [attributes.target, attributes.corresp, attributes.resp].filter((value) =>
      value?.startsWith('#'),
    ),
  );
  for (const target of targets) expect(known).toContain(target?.slice(1));
  return tree;
}

describe('TEI', () => {
  it.each(reports.map((report) => [report.slug, report] as const))(
    'of %s holds each block once and its links lead somewhere',
    (_, report) => {
      const tree = expectWhole(report);
      const surplus = elements(tree, 'surplus').map((element) => textOf(element));
      const left = report.apparatus.flatMap((each) => (each.type === 'surplus' ? [each.text] : []));
      expect(surplus).toEqual(left);
      for (const each of report.apparatus.filter(({ type }) => type === 'corr' || type === 'sic'))
        withId(tree, each.id);
    },
  );

  it('names the same writers as the citations do, without what the byline calls them', () => {
    const lines = [
      '某区：某题',
      '',
      '本报记者 张三 李四',
      '',
      '写在前面',
      '',
      '一年来，成绩很好。',
    ];
    const tree = parseXml(toTei(reportOf(lines)));
    const [statement] = elements(tree, 'titleStmt');
    expect(elements(statement ?? tree, 'author').map((each) => textOf(each))).toEqual([
      '张三',
      '李四',
    ]);
    expect(elements(tree, 'byline').map((each) => textOf(each))).toEqual(['本报记者 张三 李四']);
  });

  it('marks where each line of the seed begins', () => {
    const text = toTei(
      reportOf(['某区：某题', '', '写在前面', '', '第一行没有完', '', '结, 第二行。']),
    );
    expect(text).toContain('<p xml:id="L5"><lb n="5"/>第一行没有完<lb n="7"/>结，第二行。</p>');
  });

  it.each(reports.map((report) => [report.slug, report] as const))(
    'of %s has as many line beginnings in a block as the block has runs of lines',
    (_, report) => {
      const tree = parseXml(toTei(report));
      for (const { id, spans } of report.blocks) {
        const runs = spans.filter(({ line }, index) => line !== spans[index - 1]?.line);
        const found = elements(withId(tree, id), 'lb').map(({ attributes }) => attributes.n);
        expect(found).toEqual(runs.map(({ line }) => String(line)));
      }
    },
  );

  it('nests parts and sections, a label and its headline in one division', () => {
    const heading = (id: string, level: number) => {
      return { id, kind: 'heading' as const, level, text: id, spans: [] };
    };
    const paragraph = { id: 'L9', kind: 'paragraph' as const, text: '文', spans: [] };
    const headings = [heading('L1', 2), heading('L2', 2), heading('L3', 3)];
    const blocks = [...headings, paragraph, heading('L4', 2)];
    const tree = parseXml(toTei({ ...reportOf(['题']), blocks }));
    const divisions = elements(tree, 'div').map((element) => [
      element.attributes.type,
      ids(element).join(' '),
    ]);
    expect(divisions).toEqual([
      ['part', 'L1 L2 L3 L9'],
      ['section', 'L3 L9'],
      ['part', 'L4'],
    ]);
  });

  it('is well-formed and whole for arbitrary text without an edition', () => {
    fc.assert(
      fc.property(hostileSeed, (seed) => {
        expectWhole(compile(seed, null, { slug: 'test', district: null }).report);
      }),
      { numRuns: 150 },
    );
  });

  it('is well-formed and whole for arbitrary editions', () => {
    const edited = hostileSeed.chain((seed) => editionFor(seed).map((text) => ({ seed, text })));
    fc.assert(
      fc.property(edited, ({ seed, text }) => {
        const { edition } = readEdition('content/reports/test.md', text);
        if (!edition) return;
        const { report, problems } = compile(seed, edition, { slug: 'test', district: null });
        if (problems.every(({ severity }) => severity !== 'error')) expectWhole(report);
      }),
      { numRuns: 150 },
    );
  });

  it.each([[], ['gap'], ['caption', 'gap']] as const)(
    'has a paragraph where text holds nothing but %s %s, as the schema asks',
    (...kinds) => {
      const blocks = kinds.map((kind) => ({ id: `L1-${kind}`, kind, text: '缺', spans: [] }));
      const tree = parseXml(toTei({ ...reportOf(['题']), blocks }));
      const inside = elements(tree, 'body').flatMap((body) => elements(body));
      expect(inside.map(({ name }) => name)).toContain('p');
    },
  );

  it('replaces what XML cannot hold', () => {
    const text = 'a\u0000\u000b]]>&<\ufffe';
    const blocks = [{ id: 'L9', kind: 'paragraph' as const, text, spans: [] }];
    const tree = parseXml(toTei({ ...reportOf(['题']), blocks }));
    expect(textOf(withId(tree, 'L9'))).toBe('a\ufffd\ufffd]]>&<\ufffd');
  });
});

const schema = process.env.TEI_SCHEMA;
const jing = spawnSync('jing', { stdio: 'ignore' }).error === undefined;
const missing = !schema ? 'set TEI_SCHEMA to the path of tei_all.rng' : jing ? '' : 'install jing';

describe('the TEI schema', () => {
  it.skipIf(missing !== '').each(reports.map((report) => [report.slug, report] as const))(
    `accepts %s${missing === '' ? '' : ` (skipped: ${missing})`}`,
    (slug, report) => {
      const folder = mkdtempSync(join(tmpdir(), 'tei-'));
      const file = join(folder, `${slug}.xml`);
      writeFileSync(file, toTei(report));
      // Jing answers with an exit code and prints what is wrong.
      execFileSync('jing', [schema ?? '', file], { stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});
