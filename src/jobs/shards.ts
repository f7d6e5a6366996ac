import type { ContextOf, ResultOf, ShardKind, TaskOf } from "./shardKinds.ts";
import { contentId, pack, squeeze, unpack, unsqueeze } from "./wire.ts";

/**
 * Work that can be split, done side by side: in threads of this process or, for a run, wherever
 * there are workers. Results come in the order of the tasks and are the same to the last bit wherever
 * they are made. A task that was not reached before the work was stopped is `undefined`; one that
 * fails fails the call.
 */
export type Shards = <K extends ShardKind>(
  kind: K,
  context: ContextOf<K>,
  tasks: readonly TaskOf<K>[],
  report?: (done: number, all: number) => void,
) => Promise<readonly (ResultOf<K> | undefined)[]>;

/** What the tasks of some work share, as it travels. */
export interface PackedContext {
  /** Hash of what it holds. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A task as it travels. */
export interface PackedTask {
  /** Hash of kind, context and task: what it makes is kept under it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Work that is split, as it travels. */
export interface PackedWork {
  readonly kind: string;
  readonly context: PackedContext;
  readonly tasks: readonly PackedTask[];
}

/** Does packed work: results in the order of the tasks, `undefined` where stopped before. */
export type PackedShards = (
  work: PackedWork,
  report: (done: number, all: number) => void,
) => Promise<readonly (Uint8Array | undefined)[]>;

/** Splits work by packing it for someone who does packed work. */
export function packedBy(doPacked: PackedShards): Shards {
  const contexts = new WeakMap<object, PackedContext>();
  const packContext = (context: object): PackedContext => {
    const known = contexts.get(context);
    if (known) return known;
    const bytes = pack(context);
    const packed = { id: contentId(bytes), bytes: squeeze(bytes) };
    contexts.set(context, packed);
    return packed;
  };
  return async (kind, given, tasks, report = () => {}) => {
    const context = packContext(given);
    const packed = tasks.map((task): PackedTask => {
      const bytes = pack(task);
      return { id: contentId(kind, context.id, bytes), bytes: squeeze(bytes) };
    });
    const results = await doPacked({ kind, context, tasks: packed }, report);
    return results.map((bytes) => (bytes ? (unpack(unsqueeze(bytes)) as never) : undefined));
  };
}
