import { expect, test } from "vitest";
import { runOf } from "../../test/chains/runs.ts";
import { disturbance, tinyChain } from "../../test/chains/tiny.ts";
import { type ScarcityPrice, scarcityPrices, solveMarket } from "./index.ts";

/** Japan presses magnets of oxide from China; Vietnam may sell oxide to Japan a year from now. */
const chain = tinyChain({
  commodities: { oxide: { Dy: 1 }, magnet: { Dy: 1 } },
  processes: {
    dig: { out: { oxide: 1 } },
    press: { in: { oxide: 1 }, out: { magnet: 1 } },
  },
  facilities: {
    mine: { at: "CN", runs: { dig: 1200 } },
    press: { at: "JP", runs: { press: 1200 } },
  },
  routes: {
    "oxide:CN>JP": { base: 1200 },
    "oxide:VN>JP": { qualification: 12, newLane: 100 },
  },
  demands: { "magnet@JP/cars": { base: 1200, lost: 100_000 } },
  prices: { oxide: 1000, magnet: 1000 },
});

const worths = (told: readonly ScarcityPrice[]) =>
  Object.fromEntries(
    told.map(({ commodity, country, usdPerTonne }) => [
      `${commodity}@${country}`,
      Math.round(usdPerTonne),
    ]),
  );

test("a cut-off user's loss is the price of every stage between the cut and the user", async () => {
  const run = await runOf(chain, disturbance(1, { routes: { "oxide:CN>JP": 0 } }));
  const told = scarcityPrices(await solveMarket(run), new Set(["JP", "VN"]));
  // The press stands idle: a tonne of oxide would be a tonne of magnets, and 100 USD less of idling.
  expect(worths(told)).toEqual({ "magnet@JP": 100_000, "oxide@JP": 100_100 });
});

test("in a quiet year nothing is scarce, though supply and want meet exactly", async () => {
  const told = scarcityPrices(
    await solveMarket(await runOf(chain, disturbance(2))),
    new Set(["JP"]),
  );
  expect(worths(told)).toEqual({});
});

test("no price is told of what nobody could use, whatever the solver picks", async () => {
  // Nothing reaches Vietnam and nothing may leave it yet: any price of oxide there supports the optimum.
  const answer = await solveMarket(await runOf(chain, disturbance(1)));
  const { built, optimal } = answer;
  const [dual, reducedCost] = [optimal.dual.slice(), optimal.reducedCost.slice()];
  dual[built.layout.balanceRow("oxide@VN", 0)] = 1e6;
  reducedCost[built.layout.surplus.get("oxide@VN")!] = 1e6;
  const dear = { ...answer, optimal: { ...optimal, dual, reducedCost } };
  const told = scarcityPrices(dear, new Set(["VN"]));
  expect(worths(told)).toEqual({});
});
