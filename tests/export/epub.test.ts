import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../src/cite/authors.ts';
import { compile } from '../../src/compile/compile.ts';
import { archiveBook, reportBook } from '../../src/export/epub/books.ts';
import { writeEpub } from '../../src/export/epub/write.ts';
import { hostileSeed } from '../support/arbitraries.ts';
import { archiveReports, hostileReport } from '../support/reports.ts';
import { elements, ids, parseXml, textOf, withId } from './support.ts';

const DATE = new Date('2026-07-01T00:00:00Z');
const reports = [...(await archiveReports()), hostileReport()];
const books = [
  ...reports.map((report) => [report.slug, reportBook(report, DATE)] as const),
  ['the archive', archiveBook(reports, DATE)] as const,
];

type Files = Readonly<Record<string, Uint8Array>>;

function read(files: Files, path: string) {
  const content = files[path];
  if (!content) throw new Error(`The book has no ${path}.`);
  return parseXml(strFromU8(content));
}

/** Every address within the book, as it stands in a file, must lead to an element. */
function expectLinksToLead(files: Files): void {
  const pages = Object.keys(files).filter((path) => path.endsWith('.xhtml'));
  const places = new Map(pages.map((path) => [path, new Set(ids(read(files, path)))]));
  for (const page of pages) {
    for (const { attributes } of elements(read(files, page), 'a')) {
      const [path = '', fragment] = (attributes.href ?? '').split('#');
      const target = posix.join(posix.dirname(page), path);
      expect(places.has(target), `${page} leads to ${attributes.href ?? ''}`).toBe(true);
      if (fragment !== undefined) expect(places.get(target)).toContain(fragment);
    }
  }
}

/** The manifest names each file of the book once, and no other. */
function expectComplete(files: Files): void {
  const opf = read(files, 'EPUB/package.opf');
  const items = elements(opf, 'item').map(({ attributes }) => `EPUB/${attributes.href ?? ''}`);
  const others = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
  expect([...items, ...others].toSorted()).toEqual(Object.keys(files).toSorted());
  const named = elements(opf, 'item').map(({ attributes }) => attributes.id);
  const order = elements(opf, 'itemref').map(({ attributes }) => attributes.idref);
  expect(new Set(order).size).toBe(order.length);
  for (const idref of order) expect(named).toContain(idref);
}

describe.each(books)('the book of %s', (_, book) => {
  const bytes = writeEpub(book);
  const files = unzipSync(bytes);

  it('begins with its type, neither packed nor with extra fields', () => {
    expect(strFromU8(bytes.slice(0, 4))).toBe('PK\u0003\u0004');
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    const [method, extra] = [bytes[8], bytes[28]];
    expect([method, extra]).toEqual([0, 0]);
  });

  it('is complete, and its links lead somewhere', () => {
    const [root] = elements(read(files, 'META-INF/container.xml'), 'rootfile');
    expect(root?.attributes['full-path']).toBe('EPUB/package.opf');
    expectComplete(files);
    expectLinksToLead(files);
  });

  it('says what EPUB 3 asks for', () => {
    const opf = read(files, 'EPUB/package.opf');
    for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
      expect(elements(opf, name)).toHaveLength(1);
    const modified = elements(opf, 'meta').filter(
      ({ attributes }) => attributes.property === 'dcterms:modified',
    );
    expect(modified.map((each) => textOf(each))).toEqual(['2026-07-01T00:00:00Z']);
  });

  it('has the same bytes each time', () => {
    expect(writeEpub(book)).toEqual(bytes);
  });
});

describe('a book', () => {
  it('holds each block of its report as it stands', () => {
    for (const report of reports) {
      const files = unzipSync(writeEpub(reportBook(report, DATE)));
      const tree = read(files, `EPUB/${report.slug}.xhtml`);
      for (const { id, text } of report.blocks) expect(textOf(withId(tree, id))).toBe(text);
    }
  });

  it('names the same writers as the citations do', () => {
    for (const report of reports) {
      const opf = read(unzipSync(writeEpub(reportBook(report, DATE))), 'EPUB/package.opf');
      const creators = elements(opf, 'dc:creator').map((each) => textOf(each));
      expect(creators).toEqual(authorsOf(report));
    }
  });

  it('is complete for arbitrary text', () => {
    fc.assert(
      fc.property(hostileSeed, (seed) => {
        const { report } = compile(seed, null, { slug: 'test', district: null });
        const noteHtml = '<p id="x">a<br>b <a href="/x">&lt;</a><script>1</script></p>';
        const files = unzipSync(writeEpub(reportBook({ ...report, noteHtml }, DATE)));
        expectComplete(files);
        expectLinksToLead(files);
      }),
      { numRuns: 60 },
    );
  });
});

/** Debian's package holds an archive that only Java can start. */
const JAR = '/usr/share/java/epubcheck.jar';
/** So short a run does not earn back what better code and several collectors cost. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const missing = [
  existsSync(JAR) ? '' : 'epubcheck',
  spawnSync('java', ['-version'], { stdio: 'ignore' }).error === undefined ? '' : 'java',
].filter((name) => name !== '');
const skipped = missing.length > 0 ? ` (skipped: ${missing.join(' and ')} not installed)` : '';

describe('epubcheck', () => {
  it.skipIf(skipped !== '').each(books)(
    `finds nothing in the book of %s${skipped}`,
    (_, book) => {
      const folder = mkdtempSync(join(tmpdir(), 'epub-'));
      const file = join(folder, 'book.epub');
      writeFileSync(file, writeEpub(book));
      const { status, stdout, stderr } = spawnSync(
        'java',
        [...SHORT_RUN, '-jar', JAR, '--failonwarnings', file],
        { encoding: 'utf8' },
      );
      rmSync(folder, { recursive: true });
      expect(status, stdout + stderr).toBe(0);
    },
    60_000,
  );
});
