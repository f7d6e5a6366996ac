import { once } from "node:events";
import { parentPort, Worker } from "node:worker_threads";

/** What a thread sends back for a task: an answer, or why there is none. */
type Reply<Answer> = { readonly answer: Answer } | { readonly failure: string };

/** A file beside another: sources run as they are; the package holds them as plain JavaScript. */
export const fileBeside = (url: string, name: `./${string}.ts`): URL =>
  new URL(url.endsWith(".ts") ? name : name.replace(/ts$/, "js"), url);

/** Threads of one kind, open until they are disposed of. */
export interface Threads extends AsyncDisposable {
  readonly workers: readonly Worker[];
}

/** The files of this folder that threads run. */
type ThreadFile = "./programWorker.ts" | "./shardThread.ts" | "./solverWorker.ts";

/** Starts a thread that runs a file of this folder. */
export const openThread = (file: ThreadFile, workerData?: unknown): Worker =>
  new Worker(fileBeside(import.meta.url, file), { workerData, execArgv: ["--no-warnings"] });

/** Starts threads that run a file of this folder. */
export function openThreads(file: ThreadFile, count: number): Threads {
  const workers = Array.from({ length: count }, () => openThread(file));
  return {
    workers,
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/**
 * Gives an idle thread a task. Throws where the task fails or the thread dies, and where the signal is
 * given, which the thread itself does not notice.
 */
export async function ask<Task, Answer>(
  worker: Worker,
  task: Task,
  signal?: AbortSignal,
): Promise<Answer> {
  const settled = new AbortController();
  const until = AbortSignal.any([settled.signal, ...(signal ? [signal] : [])]);
  const ended = once(worker, "exit", { signal: settled.signal }).then(([code]) => {
    throw new Error(`The thread ended with code ${code}.`);
  });
  const answered = once(worker, "message", { signal: until });
  worker.postMessage(task);
  try {
    const [reply] = (await Promise.race([answered, ended])) as [Reply<Answer>];
    if ("failure" in reply) throw new Error(reply.failure);
    return reply.answer;
  } finally {
    settled.abort();
    await Promise.allSettled([answered, ended]);
  }
}

/** In a thread: answers each task that it is asked. */
export function answerEach<Task, Answer>(answer: (task: Task) => Promise<Answer>): void {
  parentPort?.on("message", async (task: Task) => {
    const reply = await answer(task).then(
      (answer): Reply<Answer> => ({ answer }),
      (error: unknown): Reply<Answer> => ({
        failure: error instanceof Error ? error.message : String(error),
      }),
    );
    parentPort?.postMessage(reply);
  });
}
