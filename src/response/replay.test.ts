import { expect, test } from "vitest";
import { action, closed, planFor } from "../../test/plans/tinyPlan.ts";
import { replayPlan, type Scheduled, scheduleOf } from "./index.ts";

const release = action("release", "release-public-stock", { holding: "state", start: 1, fixed: 0 });
const buy = action("buy", "purchase-at-premium", {
  ...{ commodities: ["oxide"], from: "MY", to: "JP", rate: 15, cost: 50 },
});

async function planned() {
  const plan = await planFor([await closed(4)], [release, buy]);
  const [outcome] = plan.outcomes;
  return { run: outcome!.variant.run, trajectory: outcome!.trajectory, plan: scheduleOf(outcome!) };
}

/** The schedule with one amount of one action changed. */
const altered = (plan: readonly Scheduled[], id: string, month: number, tonnes: number) =>
  plan.map((one) =>
    one.action.id === id
      ? {
          ...one,
          streams: one.streams.map((s) => ({ ...s, tonnes: s.tonnes.with(month, tonnes) })),
        }
      : one,
  );

test("a plan is carried out as promised", async () => {
  const { run, trajectory, plan } = await planned();
  const replay = replayPlan(run, trajectory, plan);
  expect(replay.clean).toBe(true);
  expect(replay.deliveries.get("release")).toEqual({ sent: 60, arrived: 60 });
  expect(replay.deliveries.get("buy")).toEqual({ sent: 45, arrived: 45 });
});

test.each([
  ["before it can start", "release", 0, 5, "start"],
  ["faster than its rate", "buy", 1, 16, "rate"],
  ["more than the store lets go", "release", 2, 95, "holding"],
] as const)("a tonne %s is found", async (_, id, month, tonnes, law) => {
  const { run, trajectory, plan } = await planned();
  const replay = replayPlan(run, trajectory, altered(plan, id, month, tonnes));
  expect(replay.clean).toBe(false);
  expect(replay.worst[law].where).toBe(id === "release" && law === "holding" ? "state" : id);
  // What is not delivered as promised leaves a node out of balance as well.
  expect(replay.audit.clean).toBe(false);
});

test("an action that makes an element from nothing is found", async () => {
  const { run, trajectory, plan } = await planned();
  const doubled = plan.map((one) => ({
    ...one,
    streams: one.streams.map(({ stream, tonnes }) => ({
      tonnes,
      stream: {
        ...stream,
        moves: stream.moves.map((move) => ({ ...move, rate: move.rate > 0 ? 2 : move.rate })),
      },
    })),
  }));
  // 15 t of oxide leave Malaysia in a month and 30 t arrive; what leaves a store is not made.
  const { contained } = replayPlan(run, trajectory, doubled).worst;
  expect(contained).toMatchObject({ where: "buy" });
  expect(contained.amount).toBeCloseTo(15 * (1 - 1e-3), 6);
});

test("an overdrawn budget is found", async () => {
  const { run, trajectory, plan } = await planned();
  // 60 t at 100 USD and 45 t at 50 USD are 8,250 USD.
  expect(replayPlan(run, trajectory, plan, new Map([["JP", 8250]])).clean).toBe(true);
  expect(replayPlan(run, trajectory, plan, new Map([["JP", 8000]])).worst.budget.where).toBe("JP");
});
