import type { Shards } from "../jobs/index.ts";
import type { Name, Reading } from "../model/index.ts";
import type { Language } from "../scenario/index.ts";
import type { PageOfList } from "./answer.ts";
import type { Workbench } from "./workbench.ts";

export type { Language } from "../scenario/index.ts";

/**
 * Everything that an operation takes from the world or tells it, apart from its input. Nothing in
 * here reads a clock, a terminal or an environment by itself.
 */
export interface Effects {
  /** The current time. */
  now(): Date;
  /**
   * Whether a file or folder that an input names may be opened: a person's own on a command line; over
   * HTTP only what came with the question, for other paths would lead to the server's disk.
   */
  mayOpen(path: string): boolean;
  /** Text of a file that may be opened, UTF-8, at most 16 MiB; `-` is standard input. */
  readText(path: string): Promise<Reading<string>>;
  /** Says which step long work is at, and how far the whole is, 0 to 1, where known. */
  progress(step: Name, share?: number): void;
  /** Ends long work between two steps. */
  readonly signal: AbortSignal;
  /** Does work that can be split, wherever there are workers; absent: threads of this process do. */
  readonly shards?: Shards;
  /** The store and who asks, where there is one. */
  readonly workbench?: Workbench;
  /** Which page of a list of the store is asked for; absent: all of it. */
  readonly page?: PageOfList;
  /** What an operation that gathers from a store was given of it beforehand (`Operation.gather`). */
  readonly gathered?: unknown;
  /** Language of sentences in answers. */
  readonly language: Language;
}
