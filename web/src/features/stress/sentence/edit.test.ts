import { expect, test } from "vitest";
import { defineScenario, type Scenario } from "../../../../../src/scenario/index.ts";
import { edited, freshShock, KINDS } from "./edit.ts";

const scenarioOf = (shocks: Scenario["shocks"]): Scenario => ({
  ...{ id: "mine", chain: "ndfeb", title: { en: "T" }, asks: { en: "A" }, assumes: [] },
  ...{ starts: "2026-01", months: 12, shocks },
});

test("a new sentence of every kind is one that a scenario may hold", () => {
  for (const kind of KINDS)
    expect(defineScenario(scenarioOf([freshShock(kind, "2026-03")])).shocks).toHaveLength(1);
});

test("a change takes the place of what a source said", () => {
  const stated = { ...freshShock("export-ban", "2026-01"), sources: ["mofcom"], note: { en: "N" } };
  const changed = edited(stated, { withheld: 0.5, to: undefined });
  expect(changed).toMatchObject({ withheld: 0.5, sources: ["asked"] });
  expect(changed).not.toHaveProperty("to");
  expect(changed).not.toHaveProperty("note");
});
