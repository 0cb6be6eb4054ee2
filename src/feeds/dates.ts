import { git, sourceDate } from '../export/source-date.ts';

let known: ReadonlyMap<string, Date> | undefined;

/**
 * When the edition or the seed of a report was last changed, as git has it; without git, or for a file that it does
 * not know yet, the date of what is built.
 */
export function changedOn(slug: string, seed: string): Date {
  known ??= commitDates(
    git('log', '--format=%x00%ct', '--name-only', '--', 'content/reports', 'seeds'),
  );
  const dates = [known.get(`content/reports/${slug}.md`), known.get(`seeds/${seed}`)];
  const times = dates.flatMap((date) => (date ? [date.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : sourceDate();
}

/** Reads a log, newest commit first: for each file the date of the first commit that names it. */
export function commitDates(log: string): Map<string, Date> {
  const dates = new Map<string, Date>();
  for (const commit of log.split('\0').slice(1)) {
    const [time = '', ...files] = commit.split('\n').filter((line) => line !== '');
    for (const file of files) {
      if (!dates.has(file)) dates.set(file, new Date(Number(time) * 1000));
    }
  }
  return dates;
}
