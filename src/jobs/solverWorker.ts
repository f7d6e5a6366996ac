import { parentPort } from "node:worker_threads";
import { type LinearModel, solve } from "../lp/index.ts";
import type { SentModel } from "./solvePool.ts";

/** A thread that solves the programs it is sent, one at a time, and sends back their outcomes. */
parentPort?.on("message", async ({ index, model }: { index: number; model: SentModel }) => {
  const named: LinearModel = {
    ...model,
    columnName: (column) => `column ${column}`,
    rowName: (row) => `row ${row}`,
  };
  try {
    parentPort?.postMessage({ index, outcome: await solve(named) });
  } catch (error) {
    parentPort?.postMessage({ index, failure: String(error) });
  }
});
