import { type Perform, packedBy } from "../../src/jobs/index.ts";
import type { Sheet } from "./kinds.ts";

/** What a sum asks: the kind of task, how many, and what they share. */
export interface SumInput {
  readonly kind: "multiply" | "refuse";
  readonly count: number;
  readonly sheet: Sheet;
}

/** Work split into tasks of the kinds of `kinds.ts`. */
type Split = (
  kind: string,
  context: Sheet,
  tasks: readonly number[],
  report: (done: number, all: number) => void,
) => Promise<readonly (readonly number[] | undefined)[]>;

/** Adds up what tasks 0 to count − 1 make, one task each. */
export const sum: Perform = async ({ input }, { shards, progress }) => {
  const { kind, count, sheet } = input as SumInput;
  const split = packedBy(shards) as unknown as Split;
  const tasks = Array.from({ length: count }, (_, n) => n);
  const made = await split(kind, sheet, tasks, (done, all) => progress({ share: done / all }));
  return made.reduce((total, one) => total + (one?.[0] ?? Number.NaN), 0);
};
