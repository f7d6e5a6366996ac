import { hasEnded, openQueue, type Queue, work } from "../../jobs/index.ts";
import { type Basis, performRun } from "../../operations/index.ts";
import type { Store } from "../../store/index.ts";

/** A store's queue, worked on in this process until it is disposed of. */
export interface Workplace extends AsyncDisposable {
  readonly queue: Queue;
}

/** The code and data that a process answers with. */
type Version = Pick<Basis, "code" | "edition">;

/**
 * Puts runs that have not ended in line again: those that stand there stay as they are, and whatever
 * lost its place (a store brought back from a copy has no line) is found. Where no other process can
 * come, runs of another version end here.
 */
async function resume(store: Store, queue: Queue, { code, edition }: Version): Promise<void> {
  const open = (await store.runs.list()).filter((run) => !hasEnded(run));
  const { ours = [], others = [] } = Object.groupBy(open, ({ question }) =>
    question.code === code && question.edition === edition ? "ours" : "others",
  );
  await queue.send(
    "runs",
    ours.map(({ id }) => ({ runId: id })),
  );
  if (queue.isShared) return;
  const failure = "The program or its data changed before this was answered. Ask again.";
  for (const { id } of others) await store.runs.change(id, { status: "failed", failure });
}

/**
 * Opens the queue of a store and works on it in so many threads, none of them where others do the work.
 * Only runs of the same code and data are worked on. Disposed of, it gives back what it has in hand.
 */
export async function openWork(
  store: Store,
  version: Version,
  threads: number,
  complain: (error: Error) => void,
): Promise<Workplace> {
  const { code, edition } = version;
  const queue = await openQueue(store.database, `${code} ${edition}`, complain);
  await resume(store, queue, version);
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
