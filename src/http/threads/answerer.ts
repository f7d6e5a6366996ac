import { Worker } from "node:worker_threads";
import type { RunProgress, RunQuestion } from "../../jobs/index.ts";
import type { FromThread, Told, ToThread } from "./told.ts";

/** A thread that answers questions. It starts with the first one and is replaced where it dies. */
export interface Answerer extends AsyncDisposable {
  /** Answers a question; throws where the program is at fault. */
  ask(
    question: RunQuestion,
    signal: AbortSignal,
    report?: (progress: RunProgress) => void,
  ): Promise<Told>;
}

/** A thread that does not end its work within this after it is told to is ended itself, ms. */
const STOP_WAIT_MS = 3000;

/** Sources run as they are; the package holds them as plain JavaScript. */
const THREAD = new URL(
  import.meta.url.endsWith(".ts") ? "./answerThread.ts" : "./answerThread.js",
  import.meta.url,
);

interface Pending {
  readonly report: ((progress: RunProgress) => void) | undefined;
  resolve(told: Told): void;
  reject(error: Error): void;
}

/** Opens a thread that answers questions. */
export function openAnswerer(): Answerer {
  let worker: Worker | undefined;
  let asked = 0;
  const pending = new Map<number, Pending>();

  function hear(message: FromThread): void {
    const waiting = pending.get(message.id);
    if (message.kind === "progress") waiting?.report?.(message.progress);
    else {
      pending.delete(message.id);
      if (message.kind === "told") waiting?.resolve(message.told);
      else waiting?.reject(new Error(message.stack));
    }
  }

  function start(): Worker {
    const thread = new Worker(THREAD, { execArgv: ["--no-warnings"] });
    thread.unref();
    thread.on("message", hear);
    const end = (error: Error) => {
      if (worker !== thread) return;
      worker = undefined;
      const lost = [...pending.values()];
      pending.clear();
      for (const { reject } of lost) reject(error);
    };
    thread.on("error", end);
    thread.on("exit", () => end(new Error("The thread that answers has ended.")));
    return thread;
  }

  return {
    ask(question, signal, report) {
      if (signal.aborted) return Promise.resolve({ status: "interrupted" });
      worker ??= start();
      const thread = worker;
      const id = asked++;
      const send = (message: ToThread) => thread.postMessage(message);
      const { promise, resolve, reject } = Promise.withResolvers<Told>();
      const stop = () => {
        send({ kind: "stop", id });
        setTimeout(() => {
          if (!pending.delete(id)) return;
          resolve({ status: "interrupted" });
          thread.terminate();
        }, STOP_WAIT_MS).unref();
      };
      signal.addEventListener("abort", stop, { once: true });
      pending.set(id, { report, resolve, reject });
      send({ kind: "ask", id, question });
      return promise.finally(() => signal.removeEventListener("abort", stop));
    },
    async [Symbol.asyncDispose]() {
      await worker?.terminate();
    },
  };
}
