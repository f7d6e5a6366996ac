import { type CaseTask, type Screen, solveCase } from "../risk/index.ts";

/**
 * The kinds of work that is split: what a task makes of a context that many share. Pure, so that a
 * task done twice is done once.
 */
export const SHARD_KINDS = {
  /** A case of a screen of contingencies. */
  contingency: (screen: Screen, task: CaseTask) => solveCase(screen, task),
} as const;

/** A kind of work that is split. */
export type ShardKind = keyof typeof SHARD_KINDS;

/** What all tasks of a kind share. */
export type ContextOf<K extends ShardKind> = Parameters<(typeof SHARD_KINDS)[K]>[0];

/** A task of a kind. */
export type TaskOf<K extends ShardKind> = Parameters<(typeof SHARD_KINDS)[K]>[1];

/** What a task of a kind makes. */
export type ResultOf<K extends ShardKind> = Awaited<ReturnType<(typeof SHARD_KINDS)[K]>>;
