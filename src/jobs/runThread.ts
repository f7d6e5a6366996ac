import { parentPort, Worker } from "node:worker_threads";
import { ForGood } from "./forGood.ts";
import type { RunProgress, RunQuestion } from "./runs.ts";
import type { Perform, RunEffects } from "./runWorker.ts";
import { type PackedWork, packedBy, type Shards } from "./shards.ts";

/** What is sent to a thread that works on a run: the question, whether to stop, and what shards made. */
type ToThread =
  | { readonly kind: "question"; readonly question: RunQuestion }
  | { readonly kind: "stop" }
  | { readonly kind: "reached"; readonly call: number; readonly done: number; readonly all: number }
  | {
      readonly kind: "made";
      readonly call: number;
      readonly results: readonly (Uint8Array | undefined)[];
    }
  | { readonly kind: "unmade"; readonly call: number; readonly failure: string };

/** What such a thread sends back. */
type FromThread =
  | { readonly kind: "progress"; readonly progress: RunProgress }
  | { readonly kind: "split"; readonly call: number; readonly work: PackedWork }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "fault"; readonly failure: string };

/** A thread that computes does not hear that it is to stop; after this it is ended, ms. */
const STOP_WAIT_MS = 3000;

/**
 * Works runs out in a thread each, so that whoever takes them from the queue stays free. The thread runs
 * a file that calls `answerRun`; the shards that it splits off go back through this process.
 */
export const inThread =
  (file: URL): Perform =>
  async (question, { signal, progress, shards }) => {
    const thread = new Worker(file, { execArgv: ["--no-warnings"] });
    const send = (message: ToThread) => thread.postMessage(message);
    /** What kept shards from being made. */
    let unmade: Error | undefined;
    const split = async ({ call, work }: FromThread & { kind: "split" }) => {
      try {
        const report = (done: number, all: number) => send({ kind: "reached", call, done, all });
        send({ kind: "made", call, results: await shards(work, report) });
      } catch (error) {
        unmade = error as Error;
        send({ kind: "unmade", call, failure: unmade.message });
      }
    };
    let waiting: NodeJS.Timeout | undefined;
    const stop = () => {
      send({ kind: "stop" });
      waiting = setTimeout(() => thread.terminate(), STOP_WAIT_MS);
    };
    try {
      return await new Promise<unknown>((resolve, reject) => {
        thread.on("message", (message: FromThread) => {
          if (message.kind === "progress") progress(message.progress);
          else if (message.kind === "split") split(message);
          else if (message.kind === "answer") resolve(message.answer);
          else reject(unmade ?? new ForGood({ code: "fault", says: message.failure }));
        });
        thread.on("error", reject);
        thread.on("exit", (code) => reject(new Error(`The thread ended with code ${code}.`)));
        signal.addEventListener("abort", stop);
        send({ kind: "question", question });
        if (signal.aborted) stop();
      });
    } finally {
      signal.removeEventListener("abort", stop);
      clearTimeout(waiting);
      await thread.terminate();
    }
  };

/** What the work on a run in a thread takes from the world. */
export interface ThreadEffects extends Pick<RunEffects, "signal" | "progress"> {
  readonly shards: Shards;
}

/** In a thread: works out the run that it is sent. */
export function answerRun(
  work: (question: RunQuestion, effects: ThreadEffects) => Promise<unknown>,
): void {
  const port = parentPort;
  if (!port) return;
  const send = (message: FromThread) => port.postMessage(message);
  const stop = new AbortController();
  interface Call {
    readonly report: (done: number, all: number) => void;
    readonly resolve: (results: readonly (Uint8Array | undefined)[]) => void;
    readonly reject: (error: Error) => void;
  }
  const calls: Call[] = [];
  const shards = packedBy(
    (work, report) =>
      new Promise((resolve, reject) => {
        send({ kind: "split", call: calls.push({ report, resolve, reject }) - 1, work });
      }),
  );
  const progress = (now: RunProgress) => send({ kind: "progress", progress: now });
  port.on("message", (message: ToThread) => {
    switch (message.kind) {
      case "question":
        work(message.question, { signal: stop.signal, progress, shards }).then(
          (answer) => send({ kind: "answer", answer }),
          (error: unknown) =>
            send({ kind: "fault", failure: error instanceof Error ? error.message : `${error}` }),
        );
        return;
      case "stop":
        return stop.abort();
      case "reached":
        return calls[message.call]!.report(message.done, message.all);
      case "made":
        return calls[message.call]!.resolve(message.results);
      case "unmade":
        return calls[message.call]!.reject(new Error(message.failure));
    }
  });
}
