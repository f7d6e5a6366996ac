import { workerData } from "node:worker_threads";
import { type CaseTask, type Screen, solveCase } from "../risk/index.ts";
import { answerEach } from "./threads.ts";

/** A thread that solves the cases of one screen that it is sent, one at a time. */
const screen = workerData as Screen;

answerEach((task: CaseTask) => solveCase(screen, task));
