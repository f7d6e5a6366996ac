import { answerRun } from "../jobs/index.ts";
import { answerSpoken } from "./answerQuestion.ts";

// A thread that works on one run: its file is named where threads for runs are started.
answerRun((question, { signal, progress, shards }) =>
  answerSpoken(question, {
    ...{ signal, shards },
    progress: (step, share) => progress({ step, ...(share !== undefined && { share }) }),
  }),
);
