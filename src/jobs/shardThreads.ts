import type { Worker } from "node:worker_threads";
import type { PackedContext, PackedTask } from "./shards.ts";
import type { ThreadTask } from "./shardThread.ts";
import { ask, fileBeside, openThread } from "./threads.ts";

/** A task of some work. */
export interface PackedShard {
  readonly kind: string;
  readonly context: PackedContext;
  readonly task: PackedTask;
}

/** Threads that do tasks, open until they are disposed of. */
export interface ShardThreads extends AsyncDisposable {
  /** How many there are at most; each is started when there is something for it to do. */
  readonly count: number;
  /**
   * Does a task in the next thread that is free. Throws where the task fails or its thread dies, and
   * where the signal is given, which ends the thread; another takes its place.
   */
  run(shard: PackedShard, signal?: AbortSignal): Promise<Uint8Array>;
}

interface Place {
  thread: Worker | undefined;
  /** Context of the last task, which the thread still has. */
  contextId: string | undefined;
}

/** The table of kinds that threads read unless they are given another. */
const KINDS = fileBeside(import.meta.url, "./shardKinds.ts").href;

/** Opens threads that do tasks of the kinds that a file holds as `SHARD_KINDS`. */
export function openShardThreads(count: number, kinds: string = KINDS): ShardThreads {
  const places = Array.from(
    { length: count },
    (): Place => ({ thread: undefined, contextId: undefined }),
  );
  const free = places.slice();
  const waiting: ((place: Place) => void)[] = [];
  const claim = (contextId: string): Place | Promise<Place> => {
    const index = Math.max(
      0,
      free.findIndex((place) => place.contextId === contextId),
    );
    const [place] = free.splice(index, 1);
    return place ?? new Promise((give) => waiting.push(give));
  };
  const release = (place: Place): void => {
    const next = waiting.shift();
    if (next) next(place);
    else free.push(place);
  };
  return {
    count,
    async run({ kind, context, task }, signal) {
      const place = await claim(context.id);
      try {
        signal?.throwIfAborted();
        place.thread ??= openThread("./shardThread.ts", { kinds });
        const isThere = place.contextId === context.id;
        place.contextId = context.id;
        const message = {
          ...{ kind, contextId: context.id, task: task.bytes },
          ...(isThere ? {} : { context: context.bytes }),
        };
        return await ask<ThreadTask, Uint8Array>(place.thread, message, signal);
      } catch (error) {
        // Whatever it was, a fresh thread has nothing of it.
        const { thread } = place;
        Object.assign(place, { thread: undefined, contextId: undefined });
        await thread?.terminate();
        throw error;
      } finally {
        release(place);
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(places.map(({ thread }) => thread?.terminate()));
    },
  };
}
