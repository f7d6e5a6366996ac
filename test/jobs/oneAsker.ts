import type { Run, RunAsker, RunQuestion, Runs } from "../../src/jobs/index.ts";

/** Somebody, all of whose questions take long. */
export const ONE_ASKER: RunAsker = { id: "one", lineOf: async () => "long" };

/** Asks for a run that there is room for. */
export async function begin(runs: Runs, question: RunQuestion): Promise<Run> {
  const run = await runs.ask(question);
  if (run.status === "full") throw new Error(`There are ${run.most} runs already.`);
  return run;
}
