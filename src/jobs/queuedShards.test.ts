import { expect, test } from "vitest";
import { begin, ONE_ASKER } from "../../test/jobs/oneAsker.ts";
import { KINDS, newSite } from "../../test/jobs/places.ts";
import { tinyScreen } from "../../test/jobs/tinyScreen.ts";
import { type SolveCases, screenLosses, solveCasesHere } from "../risk/index.ts";
import { openQueue, openRuns, type Perform, packedBy, type RunQuestion, work } from "./index.ts";
import { WORK_SCHEMA } from "./workTables.ts";

const complain = (error: Error) => expect.unreachable(error.message);

test.each(KINDS)(
  "on %s contingencies are the same to the last bit for 1, 2 and 4 workers and without any",
  async (kind) => {
    const { screen, losses } = await tinyScreen();
    const screenBy = (solveCases: SolveCases) =>
      screenLosses({
        ...{ screen, losses, lose: 2, top: 4, solvesMax: 500, solveCases },
        report: () => {},
      });
    const here = JSON.parse(JSON.stringify(await screenBy(solveCasesHere(screen))));
    const perform: Perform = async (_, { shards }) => {
      const split = packedBy(shards);
      return screenBy((tasks, report) => split("contingency", screen, tasks, report));
    };
    await using at = await newSite(kind);
    await using queue = await openQueue(at.database, "one", complain);
    const { records } = at;
    const runs = openRuns(queue, records, ONE_ASKER);
    for (const workers of [1, 2, 4]) {
      const stop = new AbortController();
      const atOnce = { quick: 1, long: 1 };
      const force = { queue, records, perform, atOnce, threads: 1, complain };
      const working = Array.from({ length: workers }, () => work(force, stop.signal));
      const question: RunQuestion = {
        ...{ operation: "screen", input: { workers }, language: "en" },
        ...{ edition: "e", code: "c", scope: "" },
      };
      const { id } = await begin(runs, question);
      for await (const run of runs.watch(id, AbortSignal.timeout(30_000)))
        expect(run.failure).toBe(undefined);
      expect(await runs.answer(id)).toEqual(here);
      stop.abort();
      await Promise.all(working);
      // Nothing is left for the next to find.
      await at.database.executeSql(`delete from ${WORK_SCHEMA}.shard`);
    }
  },
);
