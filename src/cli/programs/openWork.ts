import { openQueue, type Queue, work } from "../../jobs/index.ts";
import { type Basis, performRun } from "../../operations/index.ts";
import type { Store } from "../../store/index.ts";

/** A store's queue, worked on in this process until it is disposed of. */
export interface Workplace extends AsyncDisposable {
  readonly queue: Queue;
}

/**
 * Opens the queue of a store and works on it in so many threads, none of them where others do the work.
 * Only runs of the same code and data are worked on. Disposed of, it gives back what it has in hand.
 */
export async function openWork(
  store: Store,
  { code, edition }: Pick<Basis, "code" | "edition">,
  threads: number,
  complain: (error: Error) => void,
): Promise<Workplace> {
  const queue = await openQueue(store.database, `${code} ${edition}`, complain);
  const stop = new AbortController();
  const force = { queue, records: store.runs, perform: performRun, threads, complain };
  const working = threads > 0 ? work(force, stop.signal) : Promise.resolve();
  return {
    queue,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await working;
      await queue[Symbol.asyncDispose]();
    },
  };
}
