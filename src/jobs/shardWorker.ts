import { failureOf } from "./forGood.ts";
import { takeFrom } from "./line.ts";
import type { Lease, Queue } from "./queue.ts";
import type { ShardThreads } from "./shardThreads.ts";

/** A task that ended its worker or failed this often is not tried again. */
export const TRIES_MAX = 3;

/** Contexts kept at hand in a process, the last ones used: a few MiB each. */
const CONTEXTS_MAX = 4;

/** Reads contexts, the last few from memory. */
function contextReader({ tables }: Queue): (id: string) => Promise<Uint8Array | undefined> {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  return (id) => {
    const context = kept.get(id) ?? tables.context(id);
    kept.delete(id);
    kept.set(id, context);
    const [oldest] = kept.keys();
    if (kept.size > CONTEXTS_MAX) kept.delete(oldest!);
    context.catch(() => kept.delete(id));
    return context;
  };
}

/**
 * Does tasks from the queue in threads until the signal is given. A result is kept before its task is
 * settled: whoever ends in between leaves a task that another finds done. A task that fails is tried
 * again, `TRIES_MAX` times in all; so is one whose worker was lost. Then its reason is kept, and the
 * run that waits for it fails with it.
 */
export function workOnShards(
  queue: Queue,
  threads: ShardThreads,
  signal: AbortSignal,
  complain: (error: Error) => void,
): Promise<void> {
  const { tables } = queue;
  const readContext = contextReader(queue);
  const work = async (lease: Lease, free: () => void): Promise<void> => {
    const settle = () => queue.settle("shards", [lease]);
    const [shard] = await tables.shards([lease.shardId!]);
    if (!shard || shard.isEnded) return settle();
    const { id, kind, contextId, task } = shard;
    const context = await readContext(contextId);
    if (!context) return settle();
    const tries = lease.job.retryCount + 1;
    if (tries > TRIES_MAX) {
      await tables.fail(id, { code: "worker_lost", times: TRIES_MAX });
      return settle();
    }
    try {
      const packed = {
        kind,
        context: { id: contextId, bytes: context },
        task: { id, bytes: task },
      };
      const result = await threads.run(packed, signal);
      free();
      await tables.keep(id, result);
    } catch (error) {
      if (signal.aborted || tries < TRIES_MAX) throw error;
      await tables.fail(id, failureOf(error));
    }
    await settle();
  };
  const taker = { queue, line: "shards", atOnce: threads.count, work, complain } as const;
  return takeFrom(taker, signal);
}
