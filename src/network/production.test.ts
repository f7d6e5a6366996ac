import { expect, test } from "vitest";
import { runOf, tonnes } from "../../test/chains/runs.ts";
import { disturbance, type TinySpec, tinyChain } from "../../test/chains/tiny.ts";
import { simulateFrozen, solveMarket } from "./index.ts";

/** A mine and a smelter in CN that make 100 t of metal a month for users there. */
const smelting = (more: {
  capacity?: Record<string, number>;
  ramp?: number;
  lead?: number;
}): TinySpec => ({
  commodities: { ore: { Dy: 1 }, metal: { Dy: 1 } },
  processes: {
    dig: { out: { ore: 1 } },
    smelt: {
      in: { ore: 1 },
      out: { metal: 1 },
      cost: 1,
      ...(more.ramp === undefined ? {} : { ramp: more.ramp }),
      ...(more.lead === undefined ? {} : { lead: more.lead }),
    },
  },
  facilities: {
    mine: { at: "CN", runs: { dig: 1200 }, capacity: { "2025-01": 4800 } },
    smelter: {
      at: "CN",
      runs: { smelt: 1200 },
      ...(more.capacity ? { capacity: more.capacity } : {}),
    },
  },
  demands: { "metal@CN/cars": { base: 1200, lost: 1000 } },
});

test("joint products: Dy is bound by its ore, and the Ce that nobody wants is left over", async () => {
  // 100 t of ore a month hold 20 t Nd, 2 t Dy, 50 t Ce; all the Nd and Dy is used, and 20 t of the Ce.
  const chain = tinyChain({
    commodities: {
      ore: { Nd: 0.2, Dy: 0.02, Ce: 0.5 },
      nd: { Nd: 1 },
      dy: { Dy: 1 },
      ce: { Ce: 1 },
    },
    processes: {
      dig: { out: { ore: 1 } },
      split: { in: { ore: 1 }, out: { nd: 0.2, dy: 0.02, ce: 0.5 } },
    },
    facilities: {
      mine: { at: "CN", runs: { dig: 1200 } },
      separator: { at: "CN", runs: { split: 1200 } },
    },
    demands: {
      "nd@CN/cars": { base: 240, lost: 1000 },
      "dy@CN/cars": { base: 24, lost: 9000 },
      "ce@CN/glass": { base: 240, lost: 10 },
    },
  });
  const run = await runOf(chain, disturbance(2, { demands: { "dy@CN/cars": 2 } }));
  // Dy wanted 4 t, made 2 t. Ce left over: 50 − 20 = 30 t.
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)]) {
    expect(tonnes(trajectory.unmet.get("dy@CN/cars"))).toEqual([2, 2]);
    expect(tonnes(trajectory.unmet.get("nd@CN/cars"))).toEqual([0, 0]);
    expect(tonnes(trajectory.surplus.get("ce@CN"))).toEqual([30, 30]);
  }
});

test("a plant makes more from the month on in which its next step of capacity begins", async () => {
  const chain = tinyChain(smelting({ capacity: { "2025-01": 1200, "2026-03": 1800 } }));
  const run = await runOf(chain, disturbance(4, { demands: { "metal@CN/cars": 2 } }));
  // Wanted 200 t; capacity 100 t in January and February, 150 t from March.
  const { trajectory } = await solveMarket(run);
  expect(tonnes(trajectory.unmet.get("metal@CN/cars"))).toEqual([100, 100, 50, 50]);
});

test("a plant ramps up by its share of capacity a month", async () => {
  const chain = tinyChain(smelting({ capacity: { "2025-01": 2400 }, ramp: 0.1 }));
  const run = await runOf(chain, disturbance(3, { demands: { "metal@CN/cars": 2 } }));
  // Capacity 200 t a month, a tenth of it more each month: 100 + 20, 100 + 40, 100 + 60 of 200.
  const { trajectory } = await solveMarket(run);
  expect(tonnes(trajectory.unmet.get("metal@CN/cars"))).toEqual([80, 60, 40]);
});

test("what a process with a lead takes in comes out months later", async () => {
  const chain = tinyChain(smelting({ lead: 1 }));
  const run = await runOf(chain, disturbance(3, { facilities: { smelter: [0, 1, 1] } }));
  // January's metal was charged in December; what is not charged in January is missing in February.
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)])
    expect(tonnes(trajectory.unmet.get("metal@CN/cars"))).toEqual([0, 100, 0]);
});

test("a base year above the stated capacity raises the capacity, and its later steps with it", async () => {
  // 1,200 t ran on a stated 600 t: every row is twice as large. From March 2 · 900 / 12 = 150 t.
  const chain = tinyChain(smelting({ capacity: { "2025-01": 600, "2026-03": 900 } }));
  const run = await runOf(chain, disturbance(3, { demands: { "metal@CN/cars": 2 } }));
  const { trajectory } = await solveMarket(run);
  expect(tonnes(trajectory.unmet.get("metal@CN/cars"))).toEqual([100, 100, 50]);
});

/** Swarf from pressing goes back into oxide within the month: 0.2 t a tonne, of which 0.9 come back. */
const loop = tinyChain({
  commodities: { oxide: { Nd: 1 }, magnet: { Nd: 1 }, swarf: { Nd: 1 } },
  processes: {
    dig: { out: { oxide: 1 } },
    press: { in: { oxide: 1 }, out: { magnet: 0.8, swarf: 0.2 } },
    recycle: { in: { swarf: 1 }, out: { oxide: 0.9 } },
  },
  facilities: {
    mine: { at: "JP", runs: { dig: 984 } },
    press: { at: "JP", runs: { press: 1200 } },
    recycler: { at: "JP", runs: { recycle: 240 } },
  },
  demands: { "magnet@JP/cars": { base: 960, lost: 1000 } },
});

test("a swarf loop multiplies what is mined, within the month", async () => {
  // Fresh oxide 82 t a month; pressed 82 · (1 + 0.18 + 0.18² + …) = 82 / 0.82 = 100 t, 80 t of magnets.
  // With half the mine: 41 / 0.82 = 50 t pressed, 40 t of magnets short; not 41 + 18 = 59 t pressed.
  const run = await runOf(loop, disturbance(2, { facilities: { mine: 0.5 } }));
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)]) {
    expect(tonnes(trajectory.activity.get("press")!.get("press"))).toEqual([50, 50]);
    expect(tonnes(trajectory.unmet.get("magnet@JP/cars"))).toEqual([40, 40]);
  }
});

test("without the recycler the loop gives what is fresh", async () => {
  // Pressed 82 of 100 t: magnets short 0.8 · 18 = 14.4 t; swarf left over 0.2 · 82 = 16.4 t.
  const run = await runOf(loop, disturbance(1, { facilities: { recycler: 0 } }));
  for (const { trajectory } of [simulateFrozen(run), await solveMarket(run)]) {
    expect(tonnes(trajectory.unmet.get("magnet@JP/cars"))).toEqual([14.4]);
    expect(tonnes(trajectory.surplus.get("swarf@JP"))).toEqual([16.4]);
  }
});
