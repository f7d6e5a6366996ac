import { expect, test } from "vitest";
import { bookStage } from "../../../test/plays/bookStage.ts";
import { plainStage } from "../../../test/plays/plainLedger.ts";
import { play } from "../../../test/plays/play.ts";
import { PLAYS } from "../../../test/plays/plays.ts";

test.each(Object.entries(PLAYS))("%s", async (_, script) => {
  expect(await play(script, bookStage())).toEqual([]);
});

test.each(Object.entries(PLAYS))("played on the plain ledger: %s", async (_, script) => {
  expect(await play(script, plainStage())).toEqual([]);
});

test("a play can fail", async () => {
  const script = "open o1 pool-a pool agency already_exists\nholds lot-1 7";
  expect(await play(script, bookStage())).toEqual([
    "open o1 pool-a pool agency already_exists -- came out as created",
    "holds lot-1 7 -- came out as 0",
  ]);
});
