import { expect, test } from "vitest";
import type { PlanAction } from "./plan.ts";
import { timelineOf } from "./timeline.ts";

const action = (id: string, more: Partial<PlanAction>): PlanAction => ({
  ...{ id, name: id, kind: "release-public-stock", group: "stocks", party: "JP", partner: "" },
  ...{ owner: "JOGMEC", decide: "2026-01", isDecided: false, starts: "2026-02", brings: [] },
  ...{ tonnes: 0, tonnesLow: 0, tonnesHigh: 0, mostIn: "", schedule: [], fixedUsd: 0 },
  ...{ spentUsd: 0, worthUsd: 1, source: "", note: "", isApart: false, assumes: [] },
  ...more,
});
const MONTHS = ["2026-01", "2026-02", "2026-03"];

test("what moves in a month is drawn against the action's largest month", () => {
  const schedule = [
    { month: "2026-02", tonnes: 5 },
    { month: "2026-03", tonnes: 20 },
  ];
  const [owner] = timelineOf([action("release", { schedule })], MONTHS);
  expect(owner!.rows[0]).toMatchObject({ decide: 0, starts: 1, moves: [0, 0.25, 1] });
});

test("first what must be decided first, then what is worth most, owner by owner", () => {
  const owners = timelineOf(
    [
      action("late", { decide: "2026-03", worthUsd: 99 }),
      action("small", { worthUsd: 2 }),
      action("us", { party: "US", owner: "DLA", worthUsd: 50 }),
      action("large", { worthUsd: 9 }),
    ],
    MONTHS,
  );
  expect(owners.map(({ owner, rows }) => [owner, rows.map((row) => row.action.id)])).toEqual([
    ["DLA", ["us"]],
    ["JOGMEC", ["large", "small", "late"]],
  ]);
});

test("a decision before the run stands before its first month", () => {
  const [owner] = timelineOf([action("done", { decide: "2025-11" })], MONTHS);
  expect(owner!.rows[0]!.decide).toBe(-2);
});
