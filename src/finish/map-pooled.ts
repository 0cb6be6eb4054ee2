import { forEachPooled } from '../offline/pool.ts';

/** Enough that the disk never waits for the processor, few enough for any limit of open files. */
const WIDTH = 16;

/** Does something with each item, several at a time; the results come in the order of the items. */
export async function mapPooled<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  await forEachPooled([...items.entries()], WIDTH, async ([index, item]) => {
    results[index] = await work(item);
  });
  return results;
}
