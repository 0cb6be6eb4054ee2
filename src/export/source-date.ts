import { execFileSync } from 'node:child_process';

let known: Date | undefined;

/**
 * The date of what is built, not of the building, so that two builds of one commit give the same bytes:
 * SOURCE_DATE_EPOCH where it is set, else that of the commit, else a fixed one.
 */
export function sourceDate(): Date {
  known ??= new Date((fromEnvironment() ?? fromCommit() ?? Date.UTC(2000, 0, 1) / 1000) * 1000);
  return known;
}

function fromEnvironment(): number | undefined {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) : undefined;
}

function fromCommit(): number | undefined {
  const time = git('log', '-1', '--format=%ct');
  return time === '' ? undefined : Number(time);
}

/** What git answers; '' outside of a repository or without git. */
export function git(...options: string[]): string {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('git', options, {
      encoding: 'utf8',
      stdio: [...stdio],
      maxBuffer: 1e9,
    }).trim();
  } catch {
    return '';
  }
}
