import { describe, expect, test } from "vitest";
import { type Chain, undisturbed } from "../../src/model/index.ts";
import { reconcile, simulateFrozen, solveMarket, summarise } from "../../src/network/index.ts";
import { readMinerals, worldChain } from "../../src/reference/minerals/index.ts";
import { monthsFrom, parseMonth } from "../../src/units/index.ts";
import { runOf } from "../chains/runs.ts";

const read = await readMinerals();
if (!read.ok) throw new Error("data/minerals does not read");
const minerals = read.value;
const YEARS = [2023, 2024, 2025];
const months = monthsFrom(parseMonth("2026-01")!, 12);
const users = new Set(["JP", "US"]);

const chains = [...minerals.byId.keys()].flatMap((id) =>
  YEARS.flatMap((year) => {
    const chain = worldChain(id, minerals, year);
    return chain.ok ? [[id, year, chain.value] as const] : [];
  }),
);

/** What happens where China sends neither the US nor Japan anything, ore or metal. */
const withheld = (chain: Chain) => ({
  ...undisturbed(months),
  routeShare: new Map(
    [...chain.routes.values()]
      .filter(({ from, to }) => from === "CN" && users.has(to))
      .map(({ id }) => [id, new Float64Array(months.length)]),
  ),
});

test("all minerals but one have a chain in each year", () => {
  expect(chains).toHaveLength((minerals.byId.size - 1) * YEARS.length);
});

test.each(chains)(
  "the world chain of %s in %i closes with no figure moved",
  async (_, __, chain) => {
    const outcome = await reconcile(chain);
    if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
    const { adjustments, surplus } = outcome.baseline;
    // Half-ranges: a thousandth of a stated range is rounding.
    expect(Math.abs(adjustments[0]!.halfRanges)).toBeLessThan(1e-3);
    const made = [...chain.demands.values()].reduce((sum, { base }) => sum + base.figure.value, 0);
    const left = [...surplus.values()].reduce((sum, tonnes) => sum + tonnes, 0);
    expect(left).toBeLessThan(1e-6 * made);
  },
);

describe.each(chains.filter(([, year]) => year === 2025))(
  "the world chain of %s",
  (_, __, chain) => {
    test("serves everyone while nothing happens", async () => {
      const calm = await runOf(chain, undisturbed(months));
      const { servedShare } = summarise(calm, simulateFrozen(calm).trajectory, users);
      expect(servedShare).toBeGreaterThan(1 - 1e-6);
    });

    test("can be stressed: a ban helps no one, and the market loses no more than fixed buyers", async () => {
      const run = await runOf(chain, withheld(chain));
      const frozen = summarise(run, simulateFrozen(run).trajectory, users);
      const market = summarise(run, (await solveMarket(run)).trajectory, users);
      expect(frozen.servedShare).toBeLessThanOrEqual(1 + 1e-9);
      expect(market.valueLostUsd).toBeLessThanOrEqual(frozen.valueLostUsd * (1 + 1e-6) + 1);
    });
  },
);

test("a Chinese ban empties Japan and the US of gallium, and of niobium not at all", async () => {
  const lost = async (id: string) => {
    const chain = worldChain(id, minerals, 2025);
    if (!chain.ok) throw new Error(chain.problems[0]!.says);
    const run = await runOf(chain.value, withheld(chain.value));
    return 1 - summarise(run, simulateFrozen(run).trajectory, users).servedShare;
  };
  expect(await lost("gallium")).toBeGreaterThan(0.5);
  expect(await lost("niobium")).toBeLessThan(0.01);
});
