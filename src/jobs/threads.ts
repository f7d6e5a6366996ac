import { once } from "node:events";
import { parentPort, Worker } from "node:worker_threads";

/** What a thread sends back for a task: an answer, or why there is none. */
type Reply<Answer> = { readonly answer: Answer } | { readonly failure: string };

/** Sources run as they are; the package holds them as plain JavaScript. */
const EXTENSION = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

/** Threads of one kind, open until they are disposed of. */
export interface Threads extends AsyncDisposable {
  readonly workers: readonly Worker[];
}

/** Starts threads that run a file of this folder. */
export function openThreads(
  file: "./caseWorker.ts" | "./programWorker.ts" | "./solverWorker.ts",
  count: number,
  workerData?: unknown,
): Threads {
  const url = new URL(file.replace(".ts", EXTENSION), import.meta.url);
  const workers = Array.from(
    { length: count },
    () => new Worker(url, { workerData, execArgv: ["--no-warnings"] }),
  );
  return {
    workers,
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Gives an idle thread a task. Throws where the task fails or the thread dies. */
export async function ask<Task, Answer>(worker: Worker, task: Task): Promise<Answer> {
  worker.postMessage(task);
  const [reply] = (await once(worker, "message")) as [Reply<Answer>];
  if ("failure" in reply) throw new Error(reply.failure);
  return reply.answer;
}

/** In a thread: answers each task that it is asked. */
export function answerEach<Task, Answer>(answer: (task: Task) => Promise<Answer>): void {
  parentPort?.on("message", async (task: Task) => {
    const reply = await answer(task).then(
      (answer): Reply<Answer> => ({ answer }),
      (error: unknown): Reply<Answer> => ({ failure: String(error) }),
    );
    parentPort?.postMessage(reply);
  });
}
