/**
 * Waits for something, but not for ever: what hangs must be named, not hang the run.
 * @param what stands in the error, as in "Firefox did not start"
 */
export async function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`${what} within ${String(seconds)} s`));
  }, seconds * 1000);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
