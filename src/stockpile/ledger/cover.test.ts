import { expect, test } from "vitest";
import { bookStage } from "../../../test/plays/bookStage.ts";
import { play } from "../../../test/plays/play.ts";
import { coverOf } from "./cover.ts";
import { historyOfLot } from "./history.ts";
import { heldIn } from "./holds.ts";

const SCRIPT = `
  open o1 jp days state                        created
  receive r1 jp j1 dy 420                      created
  receive r2 jp j2 dy 180 owner=firm           created
  receive r3 jp j3 tb 40                       created
  receive r4 jp j4 dy 10 beneficiary=allies    created
  reserve v1 j1 20 users                       created
  write_off w1 j3 30                           created`;

test("days of cover: the state's 42 and the firms' 18, as Japan once had them", async () => {
  const { books, ...stage } = bookStage();
  expect(await play(SCRIPT, stage)).toEqual([]);
  // 3,650 kg a year are 10 kg a day: 420 kg (20 of them reserved) cover 42 days, 180 kg 18 days.
  const wanted = (commodity: string, beneficiary: string) =>
    beneficiary === "allies" ? 0n : commodity === "dy" ? 3650n : undefined;
  const rows = coverOf(books, wanted).map(({ part, commodity, beneficiary, kilograms, days }) => [
    ...[part, commodity, beneficiary, kilograms, days],
  ]);
  expect(rows).toEqual([
    ["public", "dy", "users", 420n, 42],
    ["private", "dy", "users", 180n, 18],
    ["public", "tb", "users", 10n, undefined],
    ["public", "dy", "allies", 10n, Number.POSITIVE_INFINITY],
  ]);
});

test("what is held shows what is free and for whom the rest is kept", async () => {
  const { books, ...stage } = bookStage();
  await play(SCRIPT, stage);
  const [first] = heldIn(books);
  expect(first).toMatchObject({
    free: 400n,
    kilograms: 420n,
    reserved: [{ reservation: "v1", beneficiary: "users", kilograms: 20n }],
  });
  expect(historyOfLot(books.postings.values(), "j3").map(({ act }) => act.id)).toEqual([
    "r3",
    "w1",
  ]);
});
