import type { RunLine } from "./queue.ts";
import type { ExecuteSql } from "./workTables.ts";

/** Who has how much in the lines of runs, and whose turn is when. */
export interface Turns {
  /** Runs that wait or are under way: those of an asker, and all. */
  count(asker: string): Promise<{ readonly own: number; readonly all: number }>;
  /**
   * The turn of an asker's next run: after all that the asker has in the line, and not before the turn
   * that the line has come to. So askers take turns, however many runs each of them has: before a run of mine
   * goes at most one of each other's, and those in the line already that are older (start-time fair
   * queueing, Goyal, Vin and Cheng 1996, each run counted as one).
   */
  next(line: RunLine, asker: string): Promise<number>;
  /** Does one thing after the other in this process: what is counted is still so when it is acted on. */
  oneByOne<T>(act: () => Promise<T>): Promise<T>;
}

/** Reads turns off the jobs of a queue; a job's priority is its turn with the sign changed. */
export function openTurns(
  executeSql: ExecuteSql,
  jobs: string,
  nameOf: (line: RunLine) => string,
): Turns {
  const open = `from ${jobs} where state < 'completed'`;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async count(asker) {
      const { rows } = await executeSql(
        `select count(*)::int as "all", count(*) filter (where data ->> 'asker' = $1)::int as own
         ${open} and name = any($2::text[])`,
        [asker, [nameOf("quick"), nameOf("long")]],
      );
      return rows[0];
    },
    async next(line, asker) {
      const { rows } = await executeSql(
        `select greatest(min(-priority), max(1 - priority) filter (where data ->> 'asker' = $1), 0)
           as turn ${open} and name = $2`,
        [asker, nameOf(line)],
      );
      return rows[0].turn;
    },
    oneByOne(act) {
      const done = last.then(act);
      last = done.catch(() => {});
      return done;
    },
  };
}
