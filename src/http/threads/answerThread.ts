import { isMainThread, parentPort } from "node:worker_threads";
import type { RunQuestion } from "../../jobs/index.ts";
import { answerQuestion } from "../../operations/index.ts";
import type { FromThread, Told, ToThread } from "./told.ts";

/** A thread that answers the questions it is sent, so that whoever serves stays free for others. */
const stops = new Map<number, AbortController>();
const send = (message: FromThread) => parentPort?.postMessage(message);

async function answer(id: number, question: RunQuestion, signal: AbortSignal): Promise<Told> {
  const answer = await answerQuestion(question, {
    signal,
    progress: (step, share) =>
      send({ kind: "progress", id, progress: { step, ...(share !== undefined && { share }) } }),
  });
  return answer.status === "done" ? { status: "done", json: JSON.stringify(answer.value) } : answer;
}

async function hear(message: ToThread): Promise<void> {
  const { id } = message;
  if (message.kind === "stop") return stops.get(id)?.abort();
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    send({ kind: "told", id, told: await answer(id, message.question, stop.signal) });
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ kind: "fault", id, stack });
  } finally {
    stops.delete(id);
  }
}

if (!isMainThread) parentPort?.on("message", hear);
