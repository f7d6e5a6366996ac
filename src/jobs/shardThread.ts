import { workerData } from "node:worker_threads";
import { answerEach } from "./threads.ts";
import { pack, squeeze, unpack, unsqueeze } from "./wire.ts";

/** What a thread is asked: a task, and what the task shares with others where that is not there yet. */
export interface ThreadTask {
  readonly kind: string;
  readonly contextId: string;
  /** Absent where the last task had the same. */
  readonly context?: Uint8Array;
  readonly task: Uint8Array;
}

/** A kind of work as its table has it, to one who only passes on what goes in and comes out. */
type Work = (context: unknown, task: unknown) => unknown;

/** A thread that does tasks of any kind, one at a time, and keeps the last context. */
const { kinds } = workerData as { readonly kinds: string };
const { SHARD_KINDS } = (await import(kinds)) as { SHARD_KINDS: Readonly<Record<string, Work>> };

let kept: { readonly id: string; readonly context: unknown } | undefined;

answerEach(async ({ kind, contextId, context, task }: ThreadTask) => {
  if (context) kept = { id: contextId, context: unpack(unsqueeze(context)) };
  const work = SHARD_KINDS[kind];
  if (!work) throw new Error(`There is no work of the kind ${kind}.`);
  return squeeze(pack(await work(kept!.context, unpack(unsqueeze(task)))));
});
