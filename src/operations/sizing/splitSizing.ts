import type { Shards } from "../../jobs/index.ts";
import type { SizingSetup, SizingSolver } from "../../sizing/index.ts";

/** What is thrown where work was stopped before all of it was done. */
export class SizingStopped extends Error {}

/** Solves what sizing asks wherever there are workers. Throws `SizingStopped` where the work is stopped. */
export function splitSizing(shards: Shards, setup: SizingSetup): SizingSolver {
  const all = <T>(answers: readonly (T | undefined)[]): readonly T[] => {
    if (answers.some((answer) => answer === undefined)) throw new SizingStopped();
    return answers as readonly T[];
  };
  return {
    markets: async (tasks, report) => all(await shards("market", setup, tasks, report)),
    recourses: async (programme, tasks) => all(await shards("recourse", programme, tasks)),
  };
}
