/** An entry of a table of contents. */
export interface TocItem {
  readonly href: string;
  readonly text: string;
  readonly children: readonly TocItem[];
}

/** One file of a book's text, in reading order. */
export interface Chapter {
  readonly file: string;
  readonly xhtml: string;
  readonly toc: readonly TocItem[];
}

/** All that an EPUB is made from. */
export interface Book {
  /** Stable: what the identifier of the publication is made from. */
  readonly key: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly subjects: readonly string[];
  readonly description: string;
  readonly source: string | null;
  readonly modified: Date;
  readonly chapters: readonly Chapter[];
}
