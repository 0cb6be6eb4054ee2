import { ARCHIVE_FILE, type Archive, type Core } from '../format.ts';
import { gunzip, IndexFileError, type IndexFiles } from './index-files.ts';

/** Reads what every search needs, and the name of this state of the index. @throws IndexFileError */
export async function readCore(files: IndexFiles): Promise<{ tag: string; core: Core }> {
  const archive = await files.readJson(ARCHIVE_FILE);
  if (!isArchive(archive)) throw new IndexFileError(ARCHIVE_FILE);
  try {
    const bytes = await gunzip(Uint8Array.from(atob(archive.core), (byte) => byte.charCodeAt(0)));
    return { tag: archive.tag, core: JSON.parse(new TextDecoder().decode(bytes)) as Core };
  } catch (error) {
    throw new IndexFileError(ARCHIVE_FILE, error);
  }
}

function isArchive(value: unknown): value is Archive {
  return (
    typeof value === 'object' && value !== null && 'core' in value && typeof value.core === 'string'
  );
}
