import type { RunLine } from "./queue.ts";

/** What a run of each line takes at its most, MiB, measured: a year of stress; a sizing of 813 crises. */
const PEAK_MIB: Readonly<Record<RunLine, number>> = { quick: 400, long: 950 };

/** Each line may take this share of the memory; the other half is for tasks, the database and others. */
const MEMORY_SHARE = 1 / 4;

/**
 * How many runs of each line a process works on at once: quick ones on as many cores as there are, long
 * ones on half of them, for they solve side by side themselves; fewer where memory would not do, and at
 * least one each, so that neither line ever waits for the other. The solver's own limit, 4 GiB of
 * memory each, is far: every run, and each of its threads, has solvers of its own.
 *
 * @example
 * runsAtOnce(2, 24_000) // => { quick: 2, long: 1 }
 * runsAtOnce(16, 64_000) // => { quick: 16, long: 8 }
 * runsAtOnce(16, 8_000) // => { quick: 5, long: 2 }
 */
export function runsAtOnce(cores: number, memoryMib: number): Record<RunLine, number> {
  const bounded = (line: RunLine, most: number) =>
    Math.max(
      1,
      Math.min(Math.floor(most), Math.floor((memoryMib * MEMORY_SHARE) / PEAK_MIB[line])),
    );
  return { quick: bounded("quick", cores), long: bounded("long", cores / 2) };
}
