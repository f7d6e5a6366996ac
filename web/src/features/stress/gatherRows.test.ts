import { expect, test } from "vitest";
import { firstShort } from "./firstShort.ts";
import { gatherRows } from "./gatherRows.ts";
import type { DemandFare, Fare } from "./solver/question.ts";

const demand = (
  commodity: string,
  sector: string,
  lostUsd: number[],
  stakeUsd: number[],
): DemandFare => ({
  ...{ country: "JP", sector, commodity, lostUsd, stakeUsd, shortTonnes: [0, 0] },
});
const fare = (demands: DemandFare[]): Fare => ({
  ...{ servedShare: 0, servedShareByMonth: [], valueLostUsd: 0, demands },
});
const frozen = fare([
  demand("magnet/sh", "vehicles", [0, 50], [100, 100]),
  demand("magnet/n", "vehicles", [0, 0], [300, 300]),
  demand("magnet/n", "wind", [10, 10], [10, 20]),
]);
const market = fare([
  demand("magnet/sh", "vehicles", [0, 0], [100, 100]),
  demand("magnet/n", "vehicles", [0, 0], [300, 300]),
  demand("magnet/n", "wind", [0, 5], [10, 20]),
]);

test("demands of a sector add up by value, the largest loss first", () => {
  // Vehicles in the second month: 50 lost of 100 + 300 at stake, 12.5%; wind 10 of 20.
  expect(gatherRows(frozen, market, "sector")).toEqual([
    {
      ...{ country: "JP", key: "vehicles", frozen: [0, 0.125], market: [0, 0] },
      ...{ frozenUsd: 50, marketUsd: 0 },
    },
    {
      ...{ country: "JP", key: "wind", frozen: [1, 0.5], market: [0, 0.25] },
      ...{ frozenUsd: 20, marketUsd: 5 },
    },
  ]);
});

test("what never falls short has no row", () => {
  const calm = fare([demand("magnet/n", "wind", [0, 0], [10, 20])]);
  expect(gatherRows(calm, calm, "commodity")).toEqual([]);
});

test("the first to fall short is the first month's, then the one that loses most", () => {
  expect(firstShort(frozen)).toMatchObject({ month: 0, commodity: "magnet/n" });
  expect(firstShort(fare([]))).toBeUndefined();
});
