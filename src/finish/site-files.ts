import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** The built site on the disk; every path has `/` between folders and starts at the site's root. */
export class SiteFiles {
  readonly folder: string;
  /** Those that are known to be there. */
  readonly #folders = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** All files, in the order of their code units, which is the same on every machine. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.folder, sep).length))
      .map((path) => path.split(sep).join('/'))
      .toSorted();
  }

  readBytes(path: string): Promise<Buffer> {
    return readFile(join(this.folder, path));
  }

  readText(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const place = join(this.folder, path);
    const folder = dirname(place);
    // Most files have neighbours: asking the disk for each folder each time takes as long as writing.
    if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
    await writeFile(place, content);
  }

  remove(path: string): Promise<void> {
    this.#folders.clear();
    return rm(join(this.folder, path), { recursive: true, force: true });
  }
}
