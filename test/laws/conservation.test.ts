import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Audit,
  auditTrajectory,
  simulateFrozen,
  solveMarket,
} from "../../src/network/index.ts";
import { runOf } from "../chains/runs.ts";
import { objectiveUsd } from "./cost.ts";
import { layeredChain, shocked, shocks, sizes } from "./layeredChain.ts";

const seeded = { seed: 20260101, numRuns: 60 };

const dirty = ({ worst }: Audit) => Object.entries(worst).filter(([, { share }]) => share > 1e-6);

test("frozen or market, every response obeys every law of the audit", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, shocks, async (of, shock) => {
      const run = await runOf(layeredChain(of), shocked(shock));
      expect(dirty(auditTrajectory(run, simulateFrozen(run).trajectory))).toEqual([]);
      expect(dirty(auditTrajectory(run, (await solveMarket(run)).trajectory))).toEqual([]);
    }),
    seeded,
  );
});

test("the market's objective is what its flows cost, and the frozen response costs no less", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, shocks, async (of, shock) => {
      const run = await runOf(layeredChain(of), shocked(shock));
      const market = await solveMarket(run);
      const marketUsd = objectiveUsd(run, market.trajectory);
      const rounding = 1e-6 * (1 + Math.abs(marketUsd));
      expect(Math.abs(market.optimal.objective * 1000 - marketUsd)).toBeLessThan(rounding);
      const frozenUsd = objectiveUsd(run, simulateFrozen(run).trajectory);
      expect(marketUsd).toBeLessThan(frozenUsd + rounding);
    }),
    seeded,
  );
});
