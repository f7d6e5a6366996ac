import { availableParallelism } from "node:os";
import { z } from "zod";
import { readBasis } from "../../http/index.ts";
import { about, STATUSES } from "../../operations/index.ts";
import { openStore } from "../../store/index.ts";
import { openWork } from "./openWork.ts";
import { defineProgram } from "./program.ts";
import { takeStep } from "./steps.ts";
import { untilStopped } from "./untilStopped.ts";

const THREADS_SAYS = "Write a whole number from 1 to 256.";

/** Adds a machine, or more of this one, to those that work on a team's runs. */
export const work = defineProgram({
  input: z.object({
    threads: about(
      z.int(THREADS_SAYS).min(1, THREADS_SAYS).max(256, THREADS_SAYS).optional(),
      "Tasks at once. Default: one for each core. Answers do not depend on it.",
      "同時に行う作業の数。省略時はコア数。答えは変わらない。",
    ),
  }),
  positional: [],
  examples: [
    {
      title: { en: "With every core of this machine", ja: "この機械のすべてのコアで" },
      arguments: "",
    },
    { title: { en: "With four", ja: "4つで" }, arguments: "--threads 4" },
  ],
  async begin({ threads = availableParallelism() }, stage) {
    const { terminal, page, effects } = stage;
    const { programs } = page.words;
    const say = (text: string) => terminal.say(`${text}\n`);
    const url = terminal.environment.DATABASE_URL;
    if (url === undefined || url === "") {
      say(programs.workNeedsDatabase);
      return STATUSES.refused.exit;
    }
    const stopped = terminal.interruption();
    const reading = { en: "Reading the reference edition", ja: "参照データを読む" };
    const basis = await takeStep(stage, reading, readBasis);
    const opening = await openStore({ url }, effects);
    if (opening.status !== "open") {
      say(opening.says[page.language]);
      return STATUSES.refused.exit;
    }
    await using store = opening.store;
    await using _ = await openWork(store, basis, threads, (error) => say(error.message));
    say(programs.atWork(threads, basis.code));
    await untilStopped(stopped);
    say(programs.givingBack);
    return STATUSES.done.exit;
  },
});
