import { parentPort } from "node:worker_threads";
import { received, type SentModel, solve } from "../lp/index.ts";
import type { Reply } from "./solvePool.ts";

/** A thread that solves the programs it is sent, one at a time, and sends back their outcomes. */
parentPort?.on("message", async (model: SentModel) => {
  const reply = await solve(received(model)).then(
    (outcome): Reply => ({ outcome }),
    (error: unknown): Reply => ({ failure: String(error) }),
  );
  parentPort?.postMessage(reply);
});
