import { parentPort, workerData } from "node:worker_threads";
import { type CaseTask, type Screen, solveCase } from "../risk/index.ts";
import type { CaseReply } from "./casePool.ts";

/** A thread that solves the cases of one screen that it is sent, one at a time. */
const screen = workerData as Screen;

parentPort?.on("message", async ({ index, task }: { index: number; task: CaseTask }) => {
  const reply = await solveCase(screen, task).then(
    (solved): CaseReply => ({ index, solved }),
    (error: unknown): CaseReply => ({ index, failure: String(error) }),
  );
  parentPort?.postMessage(reply);
});
