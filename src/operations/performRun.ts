import type { Perform } from "../jobs/index.ts";

/**
 * Works out a run that asks an operation, in a thread of its own. Nothing on the disk is open to it but
 * what the question brought; what it splits off goes to whoever does shards.
 */
export const performRun: Perform = async (question, effects) => {
  const { fileBeside, inThread } = await import("../jobs/index.ts");
  return inThread(fileBeside(import.meta.url, "./runThread.ts"))(question, effects);
};
