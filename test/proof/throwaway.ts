import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../files.ts";

const SCRIPT = join(ROOT, ".ci/postgres");

/** A PostgreSQL of one's own, to be treated badly. */
export interface Throwaway {
  /** Address of the owner of its one database. */
  readonly url: string;
  /** Kills all of it with SIGKILL, at once, and starts it again from what is on the disk. */
  crash(): void;
  stop(): void;
}

/** Starts a PostgreSQL of one's own, in a new folder below another. */
export function startThrowaway(below = tmpdir()): Throwaway {
  const folder = mkdtempSync(join(below, "coercivity-postgres-"));
  const run = (action: string) =>
    execFileSync(SCRIPT, [action, folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  return {
    url: run("start").trim(),
    crash: () => void run("crash"),
    stop: () => void run("stop"),
  };
}
