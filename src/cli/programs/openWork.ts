import { totalmem } from "node:os";
import { openQueue, type Queue, runsAtOnce, work } from "../../jobs/index.ts";
import { type Basis, lineOfRun, performRun } from "../../operations/index.ts";
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
  const open = await store.runs.open();
  const { ours = [], others = [] } = Object.groupBy(open, ({ question }) =>
    question.code === code && question.edition === edition ? "ours" : "others",
  );
  // The first asked first.
  for (const { id, question, memberId } of ours.reverse()) {
    const line = await lineOfRun(question);
    const priority = -(await queue.turns.next(line, memberId));
    await queue.send(line, [{ runId: id, asker: memberId, priority }]);
  }
  if (queue.isShared) return;
  const failure = { code: "version_changed" } as const;
  for (const { id } of others) await store.runs.change(id, { status: "failed", failure });
}

const BYTES_PER_MIB = 1024 * 1024;

/** Memory that this process may take, MiB: of the machine, or of the container that it is in. */
const memoryMib = (): number =>
  Math.min(totalmem(), process.constrainedMemory() || Infinity) / BYTES_PER_MIB;

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
  const atOnce = runsAtOnce(threads, memoryMib());
  const force = { queue, records: store.runs, perform: performRun, atOnce, threads, complain };
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
