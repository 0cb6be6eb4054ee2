import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** More would wait for the thread that reads and writes. */
const MOST = 6;

/**
 * Compresses on all processors. Not by `node:zlib`: its bytes may depend on the processor and on the
 * library that Node was built with; fflate's are the same on every machine.
 */
export class DeflatePool {
  readonly #workers: Worker[];
  /** The last task given to each worker; the next one waits for it. */
  readonly #last: Promise<unknown>[];
  #next = 0;

  constructor(width = Math.min(availableParallelism(), MOST)) {
    const file = new URL('deflate-worker.mjs', import.meta.url);
    this.#workers = Array.from({ length: width }, () => new Worker(file));
    this.#last = this.#workers.map(() => Promise.resolve());
  }

  /** The compressed bytes, without any header. */
  deflate(bytes: Uint8Array): Promise<Uint8Array> {
    const index = this.#next;
    this.#next = (index + 1) % this.#workers.length;
    const task = (this.#last[index] ?? Promise.resolve()).then(() => this.#run(index, bytes));
    this.#last[index] = task.catch(() => undefined);
    return task;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #run(index: number, bytes: Uint8Array): Promise<Uint8Array> {
    const worker = this.#workers[index];
    if (!worker) throw new Error('There is no worker.');
    worker.postMessage(bytes);
    const [data] = (await once(worker, 'message')) as [Uint8Array];
    return data;
  }
}
