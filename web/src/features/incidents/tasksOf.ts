import type { OutputOf } from "../../../../src/operations/index.ts";

/** A task as an incident takes it. */
export interface PlannedTask {
  readonly task: string;
  readonly owner: string;
  /** Last day of the month in which the plan decides it, YYYY-MM-DD. */
  readonly due: string;
}

/**
 * The steps of a plan as tasks, in the order in which they are due.
 *
 * @example
 * tasksOf({ actions: [{ name: "Release stock", owner: "JOGMEC", decide: "2026-02" }] })[0] // => { task: "Release stock", owner: "JOGMEC", due: "2026-02-28" }
 */
export const tasksOf = ({
  actions,
}: {
  readonly actions: readonly Pick<
    OutputOf<"respond">["actions"][number],
    "name" | "owner" | "decide"
  >[];
}): readonly PlannedTask[] =>
  actions
    .map(({ name, owner, decide }) => {
      const [year, month] = decide.split("-").map(Number) as [number, number];
      const due = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      return { task: name, owner, due };
    })
    .toSorted((a, b) => a.due.localeCompare(b.due));
