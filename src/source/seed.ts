/** A seed as lines of text; what it holds is data, never markup. */
export interface Seed {
  /** File name in `seeds/`. */
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly encoding: 'utf-8' | 'gb18030';
  /** The lines without their ends; line 1 is `lines[0]`. */
  readonly lines: readonly string[];
}
