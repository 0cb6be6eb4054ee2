/** Does something with each item, several at a time; the first failure ends it. */
export async function forEachPooled<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = items.values();
  let failed = false;
  const worker = async () => {
    for (const item of queue) {
      if (failed) return;
      await work(item);
    }
  };
  try {
    await Promise.all(Array.from({ length: width }, worker));
  } finally {
    failed = true;
  }
}
