/**
 * Long work: solving side by side in threads, and runs on a queue in a database, for workers in as many
 * processes as one likes. Results do not depend on how many there are, nor on which of them are lost.
 */
export { ForGood } from "./forGood.ts";
export { ALL_RUNS_MAX, OWN_RUNS_MAX, openRuns, type RunAsker } from "./openRuns.ts";
export { openShards } from "./openShards.ts";
export { openProgramPool } from "./programPool.ts";
export { openQueue, type Queue, type QueueDatabase, type RunLine } from "./queue.ts";
export { queuedShards } from "./queuedShards.ts";
export { runIdOf } from "./runId.ts";
export {
  type Full,
  hasEnded,
  type Run,
  type RunChange,
  type RunFailure,
  type RunProgress,
  type RunQuestion,
  type RunRecords,
  type RunStatus,
  type Runs,
} from "./runs.ts";
export { runsAtOnce } from "./runsAtOnce.ts";
export { answerRun, inThread, type ThreadEffects } from "./runThread.ts";
export type { Perform, RunEffects } from "./runWorker.ts";
export { packedBy, type Shards } from "./shards.ts";
export { openSolvePool, type SolvePool } from "./solvePool.ts";
export { fileBeside } from "./threads.ts";
export { type Workforce, work } from "./work.ts";
