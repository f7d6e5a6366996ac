/**
 * Long work: solving side by side in threads. Results do not depend on how many threads there are.
 */
export { openShards } from "./openShards.ts";
export { openProgramPool } from "./programPool.ts";
export { runIdOf } from "./runId.ts";
export type {
  Run,
  RunChange,
  RunProgress,
  RunQuestion,
  RunRecords,
  RunStatus,
  Runs,
} from "./runs.ts";
export type { Shards } from "./shards.ts";
export { openSolvePool, type SolvePool } from "./solvePool.ts";
