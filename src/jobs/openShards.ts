import { availableParallelism } from "node:os";
import { type PackedShards, packedBy, type Shards } from "./shards.ts";
import { openShardThreads, type ShardThreads } from "./shardThreads.ts";

/** Does packed work in threads of this process. */
const inThreads =
  (threads: ShardThreads, signal: AbortSignal): PackedShards =>
  async ({ kind, context, tasks }, report) => {
    const results: (Uint8Array | undefined)[] = new Array(tasks.length).fill(undefined);
    let next = 0;
    let done = 0;
    const work = async () => {
      while (next < tasks.length && !signal.aborted) {
        const index = next++;
        results[index] = await threads.run({ kind, context, task: tasks[index]! });
        report(++done, tasks.length);
      }
    };
    await Promise.all(Array.from({ length: threads.count }, work));
    return results;
  };

/**
 * Opens threads that do split work side by side. Once the signal is given no further task is begun,
 * and those under way are finished. A task that fails, or a thread that dies, fails the call.
 */
export function openShards(
  signal: AbortSignal,
  threadCount: number = availableParallelism(),
): { readonly shards: Shards } & AsyncDisposable {
  const threads = openShardThreads(threadCount);
  return {
    shards: packedBy(inThreads(threads, signal)),
    [Symbol.asyncDispose]: () => threads[Symbol.asyncDispose](),
  };
}
