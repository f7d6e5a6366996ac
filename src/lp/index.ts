/**
 * Linear programs, which know no minerals.
 *
 * A model is plain sparse data (`LinearModel`), built by an `Assembly`. Solving it ends in one of
 * four shapes (`Outcome`). A `Session` keeps a model in the solver for repeated solves; `review`
 * checks answers against the model alone and trusts no solver. Free of Node: runs in browsers.
 */
export {
  type Assembly,
  assemble,
  type ColumnBounds,
  type RowBounds,
  reassemble,
} from "./assembly.ts";
export type { Conflict, ConflictMember } from "./conflict.ts";
export { type Loading, loadSolver, solverBytes } from "./highs.ts";
export { leastSolverBytes, OutOfMemory, SOLVER_BYTES_MAX } from "./memory.ts";
export { activityAt, checkModel, type LinearModel, objectiveAt } from "./model.ts";
export { readMps } from "./mps.ts";
export { MpsError, type MpsLayout } from "./mpsLine.ts";
export { type Prices, worthOfOneMore } from "./oneMore.ts";
export type { Basis, Candidate, Limits, Optimal, Outcome } from "./outcome.ts";
export { type Answer, type Breach, type Review, review, worstViolation } from "./review.ts";
export { received, type SentModel, toSend } from "./sentModel.ts";
export { openSession, type Session } from "./session.ts";
export { smallModel, type WrittenRow } from "./smallModel.ts";
export { solve } from "./solve.ts";
export { keepStarts, type Start, type Starts } from "./starts.ts";
