/** A step of long work in words, as people are told it. */
interface Words {
  readonly en: string;
  readonly ja: string;
}

/** What is asked of a run. The same question is the same run. */
export interface RunQuestion {
  /** Name of the operation. */
  readonly operation: string;
  /** As the operation's schema reads it: defaults filled in, and nothing in it that moves no answer. */
  readonly input: unknown;
  /** What was read beforehand for whoever answers, where it cannot read it itself. */
  readonly gathered?: unknown;
  /** Language of sentences in the answer; absent where there is an answer in each. */
  readonly language?: string;
  /** Data that answer it: another edition, another run. */
  readonly edition: string;
  /** Program that answers it: another version, another run. */
  readonly code: string;
  /** Whose it is: those of one scope share a run, those of two never meet. */
  readonly scope: string;
}

/** Where a run stands. The last three are ends. */
export type RunStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** How far a run is. */
export interface RunProgress {
  readonly step?: Words;
  /** 0 to 1, where known. */
  readonly share?: number;
}

/** Why a run has no answer, to be said in whichever language. */
export type RunFailure =
  /** Whoever worked on it, or on a task of it, was lost so often. */
  | { readonly code: "worker_lost"; readonly times: number }
  /** The program or its data are others now, and nobody is left to answer. */
  | { readonly code: "version_changed" }
  /** The program is at fault, in its own words. */
  | { readonly code: "fault"; readonly says: string };

/** A run: a question and where its answer stands. */
export interface Run {
  /** Hash of the question (`runIdOf`). */
  readonly id: string;
  readonly question: RunQuestion;
  readonly status: RunStatus;
  readonly progress: RunProgress;
  /** Why there is no answer, where it failed. */
  readonly failure?: RunFailure;
}

/**
 * Whether nothing more will come of a run.
 *
 * @example
 * hasEnded({ status: "running" }) // => false
 */
export const hasEnded = ({ status }: Pick<Run, "status">): boolean =>
  status === "done" || status === "failed" || status === "cancelled";

/** What changes about a run while it is worked on, and how it ends. */
export type RunChange =
  | { readonly status: "running"; readonly progress: RunProgress }
  /** `answer` is what the operation answered, expected failures too, as JSON. */
  | { readonly status: "done"; readonly answer: unknown }
  | { readonly status: "failed"; readonly failure: RunFailure }
  | { readonly status: "cancelled" };

/**
 * Where runs are kept, as one asker may see them or, for a worker, all of them. An ended run is not
 * changed any more, except that asking for a failed or cancelled one queues it again.
 */
export interface RunRecords {
  /** Writes a run down, queued, unless it is there and neither failed nor cancelled. */
  ask(id: string, question: RunQuestion): Promise<Run>;
  read(id: string): Promise<Run | undefined>;
  /** The answer of a run that is done. */
  answer(id: string): Promise<unknown>;
  /** False where the run has ended already, or is unknown: nothing changes then. */
  change(id: string, change: RunChange): Promise<boolean>;
}

/** A question that no run was begun for: there are as many as may be. Nothing changed. */
export interface Full {
  readonly status: "full";
  /** Whether the asker has too many, or all together. */
  readonly whose: "own" | "all";
  /** Most runs that may wait or be under way. */
  readonly most: number;
}

/** Runs as one asker has them. */
export interface Runs {
  /** Asks; the same question again joins the run that there is. */
  ask(question: RunQuestion): Promise<Run | Full>;
  read(id: string): Promise<Run | undefined>;
  /** The answer of a run that is done. */
  answer(id: string): Promise<unknown>;
  /** Stops a run: what waits is dropped, what is under way is stopped. Gives the run as it is then. */
  cancel(id: string): Promise<Run | undefined>;
  /** The run now and after each change, until it has ended or the signal is given. */
  watch(id: string, signal: AbortSignal): AsyncIterable<Run>;
}
