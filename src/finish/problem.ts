/** Something in the built site that must not be published. */
export interface Problem {
  /** The file in the site that holds it, with `/` between folders. */
  readonly file: string;
  /** The line in that file, where it is known. */
  readonly line?: number | undefined;
  /** Where in the file: `a[href]`, `url()`, `style`. */
  readonly place: string;
  /** What stands there. */
  readonly target: string;
  /** What is wrong with it, in words. */
  readonly message: string;
}

function lineOf({ file, line, place, target, message }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return `  ${where}  ${place}  ${JSON.stringify(target)}: ${message}`;
}

/** Fails the build with every problem in one list: mending them one by one would take a build each. */
export function failOnProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const head = `The built site has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`;
  throw new Error([head, ...problems.map(lineOf)].join('\n'));
}
