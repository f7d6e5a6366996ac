import { RUN_LINES } from "./queue.ts";
import { type RunWorker, workOnRuns } from "./runWorker.ts";
import { openShardThreads } from "./shardThreads.ts";
import { workOnShards } from "./shardWorker.ts";

/** Who works: on runs, and in threads on what runs split into. */
export interface Workforce extends RunWorker {
  readonly threads: number;
  /** File with the table of kinds of work, where it is not the one of this folder. */
  readonly kinds?: string;
}

/** Works on whatever stands in a queue until the signal is given; what is in hand then is given back. */
export async function work(workforce: Workforce, signal: AbortSignal): Promise<void> {
  await using threads = openShardThreads(workforce.threads, workforce.kinds);
  await Promise.all([
    ...RUN_LINES.map((line) => workOnRuns(workforce, line, signal)),
    workOnShards(workforce.queue, threads, signal, workforce.complain),
  ]);
}
