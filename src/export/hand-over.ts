const waiting = new WeakMap<object, Map<string, unknown>>();

/**
 * Makes a file that is asked for twice in a build, for its sum and for itself, only once. What was made waits for the
 * second who asks and is forgotten then.
 * @param owner what the file is made from; another object means another file
 */
export function handOver<T>(owner: object, name: string, make: () => T): T {
  const files = waiting.get(owner) ?? new Map<string, unknown>();
  waiting.set(owner, files);
  if (files.has(name)) {
    const file = files.get(name) as T;
    files.delete(name);
    return file;
  }
  const file = make();
  files.set(name, file);
  return file;
}
