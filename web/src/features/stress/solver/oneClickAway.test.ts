import { expect, test } from "vitest";
import type { Scenario, Shock } from "../../../../../src/scenario/index.ts";
import { oneClickAway } from "./oneClickAway.ts";

const ban: Shock = {
  ...{ kind: "export-ban", by: ["CN"], from: "2026-01", sources: ["asked"] },
  ...{ commodities: ["*-oxide"], withheld: { value: 0.95, low: 0.5, high: 1 } },
};
const loss: Shock = {
  ...{ kind: "outage", facilities: ["my-lynas-kuantan"], from: "2026-01", sources: ["asked"] },
  lost: 1,
};
const scenarioOf = (...shocks: Shock[]): Scenario => ({
  ...{ id: "mine", chain: "ndfeb", title: { en: "T" }, asks: { en: "A" }, assumes: [] },
  ...{ starts: "2026-01", months: 24, shocks },
});
const amountsOf = ({ shocks }: Scenario) =>
  shocks.map(
    (shock) =>
      (shock as { withheld?: unknown; lost?: unknown }).withheld ??
      (shock as { lost?: unknown }).lost,
  );

test("each sentence out, then each share a step on as its slider goes, within 0 and 1", () => {
  expect(oneClickAway(scenarioOf(ban, loss)).map(amountsOf)).toEqual([
    [1],
    [{ value: 0.95, low: 0.5, high: 1 }],
    [{ value: 0.9, low: 0.5, high: 1 }, 1],
    [{ value: 1, low: 0.5, high: 1 }, 1],
    [{ value: 0.95, low: 0.5, high: 1 }, 0.95],
  ]);
});

test("the only sentence is not taken out, and of many no more than sixteen changes are looked at", () => {
  expect(oneClickAway(scenarioOf(loss)).map(amountsOf)).toEqual([[0.95]]);
  expect(oneClickAway(scenarioOf(...Array.from({ length: 9 }, () => ban)))).toHaveLength(16);
});
