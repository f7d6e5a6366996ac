import { expect, test } from "vitest";
import { runOf, tonnes } from "../../test/chains/runs.ts";
import { disturbance, type TinySpec, tinyChain } from "../../test/chains/tiny.ts";
import { discountedUsd } from "../../test/laws/cost.ts";
import { simulateFrozen, solveMarket, summarise } from "./index.ts";

/** Japan makes 50 t of magnets a month, and has spare plant for a plain grade. */
const magnets = (substitutions: NonNullable<TinySpec["substitutions"]> = {}) =>
  tinyChain({
    commodities: { magnet: { Nd: 1 }, plain: { Nd: 1 } },
    processes: { press: { out: { magnet: 1 } }, "press-plain": { out: { plain: 1 }, cost: 1 } },
    facilities: {
      fine: { at: "JP", runs: { press: 600 } },
      plain: { at: "JP", runs: { "press-plain": 120 }, capacity: { "2025-01": 1200 } },
    },
    demands: {
      "magnet@JP/defence": { base: 120, lost: 9000 },
      "magnet@JP/cars": { base: 480, lost: 1000 },
      "plain@JP/toys": { base: 120, lost: 100 },
    },
    substitutions,
  });

test("in the market those are served first who lose most", async () => {
  // 25 t for 10 t of defence and 40 t of cars.
  const run = await runOf(magnets(), disturbance(1, { facilities: { fine: 0.5 } }));
  const { trajectory } = await solveMarket(run);
  expect(tonnes(trajectory.unmet.get("magnet@JP/defence"))).toEqual([0]);
  expect(tonnes(trajectory.unmet.get("magnet@JP/cars"))).toEqual([25]);
});

test("frozen, all lose the same share", async () => {
  const run = await runOf(magnets(), disturbance(1, { facilities: { fine: 0.5 } }));
  const { trajectory } = simulateFrozen(run);
  expect(tonnes(trajectory.unmet.get("magnet@JP/defence"))).toEqual([5]);
  expect(tonnes(trajectory.unmet.get("magnet@JP/cars"))).toEqual([20]);
});

test("a surge of one is felt by all, frozen", async () => {
  // Cars want 80 t: 50 t for 90 t wanted, everyone gets five ninths. 10 · 4/9 and 80 · 4/9 t are missing.
  const surge = disturbance(1, { demands: { "magnet@JP/cars": 2 } });
  const run = await runOf(magnets(), surge);
  const { trajectory } = simulateFrozen(run);
  expect(tonnes(trajectory.unmet.get("magnet@JP/defence"))).toEqual([4.444444]);
  expect(tonnes(trajectory.unmet.get("magnet@JP/cars"))).toEqual([35.555556]);
  const market = (await solveMarket(run)).trajectory;
  expect(tonnes(market.unmet.get("magnet@JP/defence"))).toEqual([0]);
  expect(tonnes(market.unmet.get("magnet@JP/cars"))).toEqual([40]);
});

test("a substitute comes in after its delay, up to its limit, at its rate", async () => {
  const option = { wanted: "magnet", by: "plain", rate: 1.2, limit: 0.25, delay: 2, cost: 10 };
  const chain = magnets({ "do without Dy": option });
  const run = await runOf(chain, disturbance(3, { facilities: { fine: 0 } }));
  const { trajectory } = await solveMarket(run);
  // A quarter of 10 and of 40 t from the third month on.
  expect(tonnes(trajectory.unmet.get("magnet@JP/defence"))).toEqual([10, 10, 7.5]);
  expect(tonnes(trajectory.unmet.get("magnet@JP/cars"))).toEqual([40, 40, 30]);
  // 12.5 t replaced take 15 t of plain beside the toys' 10 t.
  expect(tonnes(trajectory.activity.get("plain")!.get("press-plain"))).toEqual([10, 10, 25]);
  // 130,000 lost in each of two months (10 · 9,000 + 40 · 1,000), then 97,500, 12.5 t
  // at 10 USD and 15 t of plain at 1 USD.
  const d = 1 / 1.004;
  expect(discountedUsd(run, trajectory)).toBeCloseTo(
    130_000 * (1 + d) + (97_500 + 125 + 15) * d * d,
    2,
  );
});

test("frozen, nobody substitutes", async () => {
  const option = { wanted: "magnet", by: "plain", limit: 1 };
  const run = await runOf(magnets({ any: option }), disturbance(1, { facilities: { fine: 0 } }));
  expect(tonnes(simulateFrozen(run).trajectory.unmet.get("magnet@JP/cars"))).toEqual([40]);
});

test("a summary weighs by value and by mass, and lists in order of month, then of value", async () => {
  const run = await runOf(magnets(), disturbance(2, { facilities: { fine: [1, 0.5] } }));
  const { trajectory } = simulateFrozen(run);
  const seen = summarise(run, trajectory, new Set(["JP"]));
  // Lost in February: 5 · 9,000 + 20 · 1,000 = 65,000 of 10 · 9,000 + 40 · 1,000 + 10 · 100 = 131,000.
  expect(seen.valueLostUsd).toBeCloseTo(65_000, 4);
  expect(seen.servedShareByMonth[0]).toBe(1);
  expect(seen.servedShareByMonth[1]).toBeCloseTo(1 - 65 / 131, 9);
  expect(seen.servedShare).toBeCloseTo(1 - 65 / 262, 9);
  // 25 t of 2 · 60 t.
  expect(seen.servedShareByMass).toBeCloseTo(1 - 25 / 120, 9);
  expect(
    seen.shortages.map(({ month, sector, shareOfDemand }) => [
      month,
      sector,
      +shareOfDemand.toFixed(6),
    ]),
  ).toEqual([
    ["2026-02", "defence", 0.5],
    ["2026-02", "cars", 0.5],
  ]);
  expect(summarise(run, trajectory, new Set(["US"])).servedShare).toBe(1);
});
