import { setTimeout as sleep } from "node:timers/promises";
import { ForGood } from "./forGood.ts";
import type { Queue } from "./queue.ts";
import type { PackedShards, PackedTask } from "./shards.ts";

/**
 * Most tasks of one run that stand in line or are under way: enough for many workers, and few enough
 * that a short run that is asked later waits for no more than these.
 */
const AHEAD_MAX = 64;

/** How often results that others may bring are looked for while some are awaited, ms. */
const LOOK_MS = 50;

/** How often where nobody else brings any; this process hears of its own at once, ms. */
const LOOK_ALONE_MS = 1000;

/** How often what is awaited is put in line again, ms: harmless, and whatever was lost is found again. */
const SEND_AGAIN_MS = 10_000;

/**
 * Does the packed work of a run by putting its tasks in line, for any worker to take. What was made
 * before, for this run or another, is not made again. Once the signal is given, what stands in line is
 * dropped. A task that fails for good fails the call, with its reason.
 */
export const queuedShards =
  (queue: Queue, runId: string, signal: AbortSignal, priority = 0): PackedShards =>
  async ({ kind, context, tasks }, report) => {
    const { tables, send, drop } = queue;
    let wake = new AbortController();
    using _ = queue.on("results", () => wake.abort());
    const results = new Map<string, Uint8Array>();
    const byId = new Map<string, PackedTask>(tasks.map((task) => [task.id, task]));
    const collect = async (ids: readonly string[]): Promise<void> => {
      for (const { id, result, failure } of await tables.ended(ids)) {
        if (failure !== null) throw new ForGood(failure);
        if (result) results.set(id, result);
      }
    };
    await tables.putContext(context);
    const ids = [...byId.keys()];
    const fresh: PackedTask[] = [];
    for (let at = 0; at < ids.length; at += AHEAD_MAX) {
      const some = ids.slice(at, at + AHEAD_MAX);
      for (const { id, result } of await tables.ended(some)) if (result) results.set(id, result);
      fresh.push(...some.filter((id) => !results.has(id)).map((id) => byId.get(id)!));
    }
    let awaited: string[] = [];
    const sent: string[] = [];
    const errands = (some: readonly string[]) =>
      some.map((shardId) => ({ runId, shardId, priority }));
    let sentAt = performance.now();
    if (results.size > 0) report(results.size, byId.size);
    try {
      while (!signal.aborted && (fresh.length > 0 || awaited.length > 0)) {
        const isLow = awaited.length <= AHEAD_MAX / 2 && fresh.length > 0;
        if (isLow) {
          const next = fresh.splice(0, AHEAD_MAX - awaited.length);
          await tables.putTasks(kind, context.id, next);
          awaited.push(...next.map(({ id }) => id));
          sent.push(...next.map(({ id }) => id));
        }
        if (isLow || performance.now() - sentAt > SEND_AGAIN_MS) {
          await send("shards", errands(awaited));
          sentAt = performance.now();
        }
        const before = results.size;
        wake = new AbortController();
        await collect(awaited);
        awaited = awaited.filter((id) => !results.has(id));
        if (results.size > before) report(results.size, byId.size);
        else {
          const until = AbortSignal.any([signal, wake.signal]);
          const ms = queue.isShared ? LOOK_MS : LOOK_ALONE_MS;
          await sleep(ms, undefined, { signal: until }).catch(() => {});
        }
      }
    } finally {
      // Those awaited, and those that another run brought to their end while they stood in line.
      await drop("shards", errands(sent));
    }
    return tasks.map(({ id }) => results.get(id));
  };
