import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which state of the project a build is made from. */
export interface Edition {
  readonly name: string;
  readonly version: string;
  /** When the commit was made; null where that cannot be told. */
  readonly date: Date | null;
}

/** The time of the commit in seconds, from the usual variable or from git. */
function commitTime(root: URL): number | null {
  const told = process.env.SOURCE_DATE_EPOCH;
  if (told !== undefined && /^\d+$/.test(told)) return Number(told);
  try {
    const git = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, stdio: 'pipe' });
    return Number(git.toString());
  } catch {
    return null; // a copy without its history
  }
}

/** Reads name and version from package.json and the date from the commit, never from the clock. */
export function readEdition(root: URL): Edition {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  const seconds = commitTime(root);
  return { name, version, date: seconds === null ? null : new Date(seconds * 1000) };
}
