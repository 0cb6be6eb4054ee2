import { strToU8, zipSync, type ZipOptions } from 'fflate';
import type { Book } from './book.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package.ts';
import { STYLE } from './style.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/**
 * Writes a book as EPUB 3. The same book gives the same bytes on every machine.
 */
export function writeEpub(book: Book): Uint8Array<ArrayBuffer> {
  // In local time, as the format of zip has it: the same figures in every time zone.
  const mtime = new Date(1980, 0, 1);
  const stored: ZipOptions = { level: 0, mtime };
  const packed: ZipOptions = { level: 9, mtime };
  const texts = book.chapters.map(({ file, xhtml }) => [`EPUB/${file}`, xhtml] as const);
  const files = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(book)],
    ['EPUB/nav.xhtml', navigation(book)],
    ['EPUB/style.css', STYLE],
    ...texts,
  ] as const;
  return zipSync({
    // Must come first and as it is, so that the file is known by its bytes.
    mimetype: [strToU8('application/epub+zip'), stored],
    ...Object.fromEntries(files.map(([path, text]) => [path, [strToU8(text), packed]])),
  });
}
