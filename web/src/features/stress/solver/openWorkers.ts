import wasm from "highs/runtime?url";
import type { ClosedChain, Packed } from "../../../../../src/network/index.ts";
import type { FromSolver, Part, ToSolver } from "./messages.ts";
import type { Question } from "./question.ts";

/** The two workers of the solver. */
export interface SolverWorkers {
  ask(id: number, question: Question): void;
  close(): void;
}

/**
 * Opens the workers on a chain. A question goes to the first, for the answer at the stated values; what
 * is around that follows in the second once it is there, so that one core is enough to see it soon.
 * `hear` gets what they say, as if there were one: ready with the first, at its end with the second.
 */
export function openWorkers(
  closed: Packed<ClosedChain>,
  hear: (message: FromSolver) => void,
): SolverWorkers {
  const { port1, port2 } = new MessageChannel();
  let asked: Extract<ToSolver, { kind: "ask" }> | undefined;
  const open = (part: Part, other: MessagePort, onMessage: (message: FromSolver) => void) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromSolver>) => onMessage(data));
    worker.addEventListener("error", ({ message }) => hear({ kind: "failed", says: message }));
    const message: ToSolver = { kind: "open", closed, wasm, part, other };
    worker.postMessage(message, [other]);
    return worker;
  };
  const stated = open("stated", port1, (message) => {
    if (message.kind !== "end") hear(message);
    else if (message.id === asked?.id) around.postMessage(asked);
  });
  const around = open("around", port2, (message) => {
    if (message.kind !== "ready") hear(message);
  });
  return {
    ask(id, question) {
      asked = { kind: "ask", id, question };
      around.postMessage({ kind: "hold", id } satisfies ToSolver);
      stated.postMessage(asked);
    },
    close() {
      stated.terminate();
      around.terminate();
    },
  };
}
