import { parentPort } from "node:worker_threads";
import { received, type SentModel, solve } from "../lp/index.ts";

/** A thread that solves the programs it is sent, one at a time, and sends back their outcomes. */
parentPort?.on("message", async ({ index, model }: { index: number; model: SentModel }) => {
  try {
    parentPort?.postMessage({ index, outcome: await solve(received(model)) });
  } catch (error) {
    parentPort?.postMessage({ index, failure: String(error) });
  }
});
