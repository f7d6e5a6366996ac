import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** What tasks of these kinds share. */
export interface Sheet {
  /** File that each begun task writes its number to, a line each. */
  readonly file: string;
  readonly factor: number;
  readonly ms: number;
}

/** Kinds of work to try the machinery with; each task says that it was begun. */
export const SHARD_KINDS = {
  /** The factor times the number, after a while. */
  multiply: async ({ file, factor, ms }: Sheet, n: number) => {
    appendFileSync(file, `${n}\n`);
    await sleep(ms);
    return Float64Array.of(factor * n);
  },
  /** Fails at 3. */
  refuse: ({ file }: Sheet, n: number) => {
    appendFileSync(file, `${n}\n`);
    if (n === 3) throw new Error("There is no three.");
    return n;
  },
  /** Ends its process at 3, as a task that takes too much memory does. */
  kill: ({ file }: Sheet, n: number) => {
    appendFileSync(file, `${n}\n`);
    if (n === 3) process.kill(process.pid, "SIGKILL");
    return n;
  },
};
