import { editionSchema, type Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { readFrontmatter } from './frontmatter.ts';

/** Reads an edition: facts and apparatus in its frontmatter, the editor's note below. */
export function readEdition(
  file: string,
  text: string,
): { edition?: Edition; problems: Problem[] } {
  const { content, problems } = readFrontmatter(file, text, editionSchema);
  if (!content) return { problems };
  return {
    edition: { file, data: content.data, note: content.body, locate: content.locate },
    problems,
  };
}
