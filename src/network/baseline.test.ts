import { expect, test } from "vitest";
import { closeBase } from "../../test/chains/runs.ts";
import { tinyChain } from "../../test/chains/tiny.ts";
import { reconcile } from "./index.ts";

const oxide = { commodities: { oxide: { Dy: 1 } }, processes: { dig: { out: { oxide: 1 } } } };

test("a mine and a user meet in proportion to their half-ranges squared", async () => {
  // 100 ± 10 t dug, 120 ± 5 t used: min z₁² + z₂² with 100 + 10 z₁ = 120 + 5 z₂.
  // (z₁, z₂) = k (10, −5) with 125 k = 20: z₁ = 1.6, z₂ = −0.8, both 116 t. No surplus: too little is made.
  const chain = tinyChain({
    ...oxide,
    facilities: { mine: { at: "JP", runs: { dig: [90, 100, 110] } } },
    demands: { "oxide@JP/cars": { base: [115, 120, 125], lost: 1 } },
  });
  const { activity, demand, surplus, adjustments } = await closeBase(chain);
  expect(activity.get("mine")!.get("dig")).toBeCloseTo(116, 7);
  expect(demand.get("oxide@JP/cars")).toBeCloseTo(116, 7);
  expect(surplus.get("oxide@JP")).toBeCloseTo(0, 7);
  expect(adjustments.map(({ of, halfRanges }) => [of, +halfRanges.toFixed(6)])).toEqual([
    ["mine runs dig", 1.6],
    ["oxide@JP/cars", -0.8],
  ]);
});

test("along a chain of two nodes everything meets at the weighted mean", async () => {
  // 100 ± 10 dug, 110 ± 5 shipped, 120 ± 5 used: (100/100 + 110/25 + 120/25) / (1/100 + 2/25) = 113.333.
  const chain = tinyChain({
    ...oxide,
    facilities: { mine: { at: "CN", runs: { dig: [90, 100, 110] } } },
    routes: { "oxide:CN>JP": { base: [105, 110, 115] } },
    demands: { "oxide@JP/cars": { base: [115, 120, 125], lost: 1 } },
  });
  const { activity, flow, demand } = await closeBase(chain);
  const met = [
    activity.get("mine")!.get("dig"),
    flow.get("oxide:CN>JP"),
    demand.get("oxide@JP/cars"),
  ];
  for (const tpa of met) expect(tpa).toBeCloseTo(340 / 3, 6);
});

test("a family moves by its common scale before its members move apart", async () => {
  // 205 t dug, two uses of 100 t of a family of scale 1 ± 0.1. Figures without a range: ± 0.5%, 1.025 t
  // and 0.5 t. Surplus is ± 0.2% of 205 t, 0.41 t. With a = (1.025, −0.5, −0.5, −20, −0.41) and a·z = −5:
  // |a|² = 401.718725, z = −5 a / |a|²; scale 1 + 0.1 · 100 / 401.718725 = 1.0248930.
  const chain = tinyChain({
    ...oxide,
    facilities: { mine: { at: "JP", runs: { dig: 205 } } },
    demands: {
      "oxide@JP/cars": { base: 100, lost: 1, family: "uses" },
      "oxide@JP/wind": { base: 100, lost: 1, family: "uses" },
    },
    families: { uses: [0.9, 1, 1.1] },
  });
  const { scale, demand } = await closeBase(chain);
  expect(scale.get("uses")).toBeCloseTo(1 + 10 / 401.718725, 7);
  expect(demand.get("oxide@JP/cars")).toBeCloseTo(100 + 1000 / 401.718725 + 1.25 / 401.718725, 5);
  expect(demand.get("oxide@JP/cars")).toBeCloseTo(demand.get("oxide@JP/wind")!, 9);
});

test("a co-product made well beyond its use has free surplus, and moves nothing", async () => {
  const chain = tinyChain({
    ...oxide,
    facilities: { mine: { at: "JP", runs: { dig: [150, 200, 250] } } },
    demands: { "oxide@JP/cars": { base: [90, 100, 110], lost: 1 } },
  });
  const { activity, surplus } = await closeBase(chain);
  expect(activity.get("mine")!.get("dig")).toBeCloseTo(200, 6);
  expect(surplus.get("oxide@JP")).toBeCloseTo(100, 6);
});

test("a figure of zero without a range stays zero, however much is missing", async () => {
  // 60 ± 10 dug, a planned mine at 0, 100 ± 10 used: they meet half way at 80; the planned mine stays.
  const chain = tinyChain({
    ...oxide,
    facilities: {
      mine: { at: "JP", runs: { dig: [50, 60, 70] } },
      planned: { at: "JP", runs: { dig: 0 } },
    },
    demands: { "oxide@JP/cars": { base: [90, 100, 110], lost: 1 } },
  });
  const { activity } = await closeBase(chain);
  expect(activity.get("planned")!.get("dig")).toBe(0);
  expect(activity.get("mine")!.get("dig")).toBeCloseTo(80, 6);
});

test("nothing becomes negative: what cannot be had is not used", async () => {
  // 10 ± 5 t dug and 100 ± 5 t shipped abroad, where 10 ± 50 t are used.
  const chain = tinyChain({
    ...oxide,
    facilities: { mine: { at: "CN", runs: { dig: [5, 10, 15] } } },
    routes: { "oxide:CN>JP": { base: [95, 100, 105] }, "oxide:JP>CN": { base: [0, 10, 20] } },
    demands: { "oxide@JP/cars": { base: [0, 10, 50], lost: 1 } },
  });
  const { activity, flow, demand, surplus } = await closeBase(chain);
  const [dug, out, back] = [
    activity.get("mine")!.get("dig")!,
    flow.get("oxide:CN>JP")!,
    flow.get("oxide:JP>CN")!,
  ];
  const used = demand.get("oxide@JP/cars")!;
  for (const tpa of [dug, out, back, used]) expect(tpa).toBeGreaterThanOrEqual(0);
  expect(dug + back - out - surplus.get("oxide@CN")!).toBeCloseTo(0, 6);
  expect(out - back - used - surplus.get("oxide@JP")!).toBeCloseTo(0, 6);
});

test("a demand that nothing can supply is refused with its name, not driven to nothing", async () => {
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    demands: { "oxide@JP/cars": { base: 1200, lost: 1000 } },
  });
  const outcome = await reconcile(chain);
  expect(outcome).toEqual({
    status: "open",
    says: ["oxide@JP/cars takes oxide@JP, which nothing makes, ships there or draws from stock."],
  });
});

test("a family that scales down keeps every figure of it at zero or above", async () => {
  // The tables make 100 and use 50; the family may fall to half, and then both sides meet at 50.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { make: { out: { oxide: 1 } } },
    facilities: { plant: { at: "CN", runs: { make: [99, 100, 101] }, family: "china" } },
    demands: { "oxide@CN/cars": { base: [49.9, 50, 50.1], lost: 1000 } },
    families: { china: [0.5, 1, 1.5] },
  });
  const baseline = await closeBase(chain);
  expect(baseline.activity.get("plant")?.get("make")).toBeGreaterThanOrEqual(50 - 1e-6);
});
