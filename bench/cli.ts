import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.ts";
import { line, median } from "./measure.ts";

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

/** Runs a command in a process of its own. */
function runCommand(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
}

/** The wall time of commands, start of the process included. */
export const cli: Bench = {
  name: "cli",
  about: "commands as a person runs them, start included; median",
  async run(print) {
    const stress = ["stress", "japan-dual-use-2026", "--from", "2026-01", "--months", "24"];
    for (const [words, times] of [
      [["--help"], 11],
      [["scenario", "list"], 5],
      [stress, 3],
    ] as const) {
      const took = await median(times, () => runCommand(words));
      print(line(`coercivity ${words.slice(0, 2).join(" ")}`, took, `median of ${times}`));
    }
  },
};
