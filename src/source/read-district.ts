import { districtSchema, type District } from '../model/district.ts';
import type { Problem } from '../model/problem.ts';
import { readFrontmatter } from './frontmatter.ts';

/** A district with its introduction. */
export interface DistrictFile {
  readonly slug: string;
  readonly data: District;
  /** Markdown. */
  readonly introduction: string;
}

/** Reads `content/districts/<slug>.md`. */
export function readDistrict(
  file: string,
  text: string,
): { district?: DistrictFile; problems: Problem[] } {
  const { content, problems } = readFrontmatter(file, text, districtSchema);
  if (!content) return { problems };
  return {
    district: { slug: slugOf(file), data: content.data, introduction: content.body },
    problems,
  };
}

function slugOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '');
}
