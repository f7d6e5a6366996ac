import type { Shards } from "../../jobs/index.ts";
import type { SizingSetup, SizingSolver } from "../../sizing/index.ts";

/** Solves what sizing asks wherever there are workers. Throws where the work is stopped. */
export function splitSizing(shards: Shards, setup: SizingSetup, signal: AbortSignal): SizingSolver {
  const all = <T>(answers: readonly (T | undefined)[]): readonly T[] => {
    if (answers.some((answer) => answer === undefined)) signal.throwIfAborted();
    return answers as readonly T[];
  };
  return {
    markets: async (tasks, report) => all(await shards("market", setup, tasks, report)),
    recourses: async (programme, tasks) => all(await shards("recourse", programme, tasks)),
  };
}
