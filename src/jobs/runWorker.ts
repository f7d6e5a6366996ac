import { setTimeout as sleep } from "node:timers/promises";
import { ForGood, failureOf } from "./forGood.ts";
import { takeFrom } from "./line.ts";
import type { Lease, Queue, RunLine } from "./queue.ts";
import { queuedShards } from "./queuedShards.ts";
import {
  hasEnded,
  type RunChange,
  type RunProgress,
  type RunQuestion,
  type RunRecords,
} from "./runs.ts";
import type { PackedShards } from "./shards.ts";
import { TRIES_MAX } from "./shardWorker.ts";

/** What work on a run takes from the world. */
export interface RunEffects {
  readonly signal: AbortSignal;
  progress(progress: RunProgress): void;
  /** Does the parts that the run splits into. */
  readonly shards: PackedShards;
}

/** Works a question's answer out. Throws `ForGood` where another try would throw the same. */
export type Perform = (question: RunQuestion, effects: RunEffects) => Promise<unknown>;

/** How often progress is written down, and looked whether the run is still wanted, ms. */
const TELL_MS = 500;

/** Tasks of a run that is quick go before those of others, of which there may be many in line. */
const SHARD_PRIORITY: Readonly<Record<RunLine, number>> = { quick: 1, long: 0 };

/** Who works on runs. */
export interface RunWorker {
  readonly queue: Queue;
  /** All runs, whoever asked. */
  readonly records: RunRecords;
  readonly perform: Perform;
  /** How many runs of each line at once. */
  readonly atOnce: Readonly<Record<RunLine, number>>;
  complain(error: Error): void;
}

/** Writes down how far a run is whenever that changes, and calls back where it is no longer wanted. */
async function tellProgress(
  { records, complain }: RunWorker,
  id: string,
  progressOf: () => RunProgress,
  unwanted: () => void,
  signal: AbortSignal,
): Promise<void> {
  let last: RunProgress | undefined;
  const isWanted = async (progress: RunProgress): Promise<boolean> => {
    if (progress !== last) return records.change(id, { status: "running", progress });
    const run = await records.read(id);
    return run !== undefined && !hasEnded(run);
  };
  while (!signal.aborted) {
    try {
      const progress = progressOf();
      if (!(await isWanted(progress))) return unwanted();
      last = progress;
    } catch (error) {
      complain(error as Error);
    }
    await sleep(TELL_MS, undefined, { signal }).catch(() => {});
  }
}

/**
 * Works on runs from a line of the queue until the signal is given. A run whose worker was lost is begun again by
 * another, which finds the shards that are done; lost `TRIES_MAX` times, it fails.
 */
export function workOnRuns(worker: RunWorker, line: RunLine, signal: AbortSignal): Promise<void> {
  const { queue, records, perform, complain } = worker;
  const work = async (lease: Lease): Promise<void> => {
    const id = lease.runId;
    const settle = () => queue.settle(line, [lease]);
    const run = await records.read(id);
    if (!run || hasEnded(run)) return settle();
    const tries = lease.job.retryCount + 1;
    if (tries > TRIES_MAX) {
      const failure = { code: "worker_lost", times: TRIES_MAX } as const;
      await records.change(id, { status: "failed", failure });
      return settle();
    }
    const unwanted = new AbortController();
    const stop = AbortSignal.any([signal, unwanted.signal]);
    let progress: RunProgress = {};
    const told = new AbortController();
    const telling = tellProgress(
      worker,
      id,
      () => progress,
      () => unwanted.abort(),
      told.signal,
    );
    let end: RunChange | undefined;
    try {
      const answer = await perform(run.question, {
        signal: stop,
        progress: (now) => {
          progress = now;
        },
        shards: queuedShards(queue, id, stop, SHARD_PRIORITY[line]),
      });
      if (!stop.aborted) end = { status: "done", answer };
    } catch (error) {
      if (!stop.aborted) {
        if (tries < TRIES_MAX && !(error instanceof ForGood)) throw error;
        end = { status: "failed", failure: failureOf(error) };
      }
    } finally {
      told.abort();
      await telling;
    }
    if (end) await records.change(id, end);
    // Stopped with the worker, and still wanted: another takes it.
    else if (!unwanted.signal.aborted) return queue.giveBack(line, [lease]);
    await settle();
  };
  return takeFrom({ queue, line, atOnce: worker.atOnce[line], work, complain }, signal);
}
