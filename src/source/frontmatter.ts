import { LineCounter, isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { splitLines } from './read-seed.ts';

const MEND = 'See docs/edition-format.md for the form.';
const FRONTMATTER = /^---\n([\s\S]*?\n)---(?:\n|$)/;

/** Where an entry of a frontmatter stands in its file. */
export type Locate = (path: Path) => { line: number; column: number; lineText: string };
export type Path = readonly (string | number)[];

/** A Markdown file with checked frontmatter. */
export interface Frontmatter<T> {
  readonly data: T;
  /** What follows the frontmatter, trimmed. */
  readonly body: string;
  readonly locate: Locate;
}

/**
 * Reads a Markdown file with YAML frontmatter and checks the frontmatter against a schema.
 * @param file as a person names it, such as `content/reports/x-2024.md`
 * @returns the content, or every problem of the frontmatter with its place
 */
export function readFrontmatter<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { content?: Frontmatter<T>; problems: Problem[] } {
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const match = FRONTMATTER.exec(source);
  if (match?.[1] === undefined) {
    const message = 'The file does not begin with frontmatter between two lines of ---.';
    return { problems: [problem(file, 'frontmatter-missing', message, MEND)] };
  }
  const counter = new LineCounter();
  const document = parseDocument(match[1], { lineCounter: counter });
  const lines = splitLines(source);
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    // The fence above the frontmatter is a line of the file too.
    return { line: line + 1, column: col, lineText: lines[line] ?? '' };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const message = `The frontmatter is not YAML: ${error.message.split('\n')[0] ?? ''}`;
      return {
        ...problem(file, 'frontmatter-yaml', message, 'Mend the YAML at this place.'),
        ...place(error.pos[0]),
      };
    });
    return { problems };
  }
  const locate: Locate = (path) => place(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      problems: leafIssues(parsed.error.issues).map((issue) => schemaProblem(file, issue, locate)),
    };
  }
  return {
    content: { data: parsed.data, body: source.slice(match[0].length).trim(), locate },
    problems: [],
  };
}

function problem(file: string, code: string, message: string, mend: string): Problem {
  return { code, severity: 'error', file, message, mend };
}

interface Issue {
  path: Path;
  message: string;
}

const UNKNOWN_KEY = 'there is no such entry';

/** A union reports every branch: the one that got furthest says what the writer meant. */
function leafIssues(issues: readonly z.core.$ZodIssue[], base: Path = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [
      ...base,
      ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    ];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: UNKNOWN_KEY }));
    }
    if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
    const branches = issue.errors.map((branch) => leafIssues(branch, path));
    const wrong = (branch: Issue[]) =>
      branch.filter(({ message }) => message === UNKNOWN_KEY || /expected string/i.test(message));
    const nearest = branches.toSorted(
      (a, b) => wrong(a).length - wrong(b).length || a.length - b.length,
    )[0];
    return nearest?.length ? nearest : [{ path, message: 'fits none of the forms allowed here' }];
  });
}

function schemaProblem(file: string, issue: Issue, locate: Locate): Problem {
  const name = issue.path.join('.') || 'frontmatter';
  const found = problem(file, 'frontmatter-schema', `${name}: ${issue.message}.`, MEND);
  return { ...found, ...locate(issue.path) };
}

/** Finds where an entry stands; for one that is missing, where its parent stands. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true) ?? document.contents;
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => (item.key as { value?: unknown }).value === key);
      const node = pair?.key as { range?: [number, number, number] } | undefined;
      if (node?.range) return node.range[0];
    }
    if (isSeq(parent) && typeof key === 'number') {
      const node = parent.items[key] as { range?: [number, number, number] } | undefined;
      if (node?.range) return node.range[0];
    }
  }
  return 0;
}
