import { answerRun } from "../../src/jobs/index.ts";
import { answerSpoken } from "../../src/operations/index.ts";

// A thread that works on one run and does what the run splits into itself.
answerRun((question, { signal, progress }) =>
  answerSpoken(question, {
    signal,
    progress: (step, share) => progress({ step, ...(share !== undefined && { share }) }),
  }),
);
