import { expect, test } from "vitest";
import { runOf } from "../../test/chains/runs.ts";
import { disturbance, tinyChain } from "../../test/chains/tiny.ts";
import { auditTrajectory, type Law, solveMarket, type Trajectory } from "./index.ts";

/** Ore from CN becomes oxide in Japan a month later; swaps, a stock and a draw take part. */
const chain = tinyChain({
  commodities: { ore: { Dy: 1 }, oxide: { Dy: 1 }, plain: { Nd: 1 } },
  processes: {
    dig: { out: { ore: 1 } },
    refine: { in: { ore: 1 }, out: { oxide: 1 }, lead: 1 },
    make: { out: { plain: 1 } },
  },
  facilities: {
    mine: { at: "CN", runs: { dig: 1200 } },
    refinery: { at: "JP", runs: { refine: 1200 } },
    maker: { at: "JP", runs: { make: 120 }, capacity: { "2025-01": 600 } },
  },
  routes: { "ore:CN>JP": { base: 1200, lead: 1 } },
  demands: {
    "oxide@JP/cars": { base: 1224, lost: 1000 },
    "plain@JP/toys": { base: 120, lost: 10 },
  },
  substitutions: { swap: { wanted: "oxide", by: "plain", limit: 0.1, delay: 1 } },
  holdings: { trader: { of: "oxide", at: "JP", stock: 30, floor: 10, release: 8, fill: 2 } },
  stockChanges: { "ore@CN": -24, "oxide@JP": -24 },
});

const run = await runOf(
  chain,
  disturbance(4, {
    routes: { "ore:CN>JP": [0.5, 0.5, 1, 1] },
    quotas: [{ routes: ["ore:CN>JP"], limit: 90 }],
  }),
);
const { trajectory } = await solveMarket(run);

type Series = ReadonlyMap<string, Float64Array>;

/** The trajectory with tonnes added to one series in one month. */
const tampered =
  (kind: "flow" | "unmet" | "stock" | "drawn" | "surplus" | "wanted") =>
  (id: string, month: number, tonnes: number): Trajectory => ({
    ...trajectory,
    [kind]: added(trajectory[kind], id, month, tonnes),
  });

const added = (byId: Series, id: string, month: number, tonnes: number): Series =>
  new Map(byId).set(
    id,
    (byId.get(id) ?? new Float64Array(4)).map((one, t) => (t === month ? one + tonnes : one)),
  );

const lawsBroken = (changed: Trajectory): Law[] =>
  Object.entries(auditTrajectory(run, changed).worst)
    .filter(([, { share }]) => share > 1e-6)
    .map(([law]) => law as Law);

test("what the market answers breaks no law", () => {
  expect(lawsBroken(trajectory)).toEqual([]);
  expect(auditTrajectory(run, trajectory).clean).toBe(true);
});

test("a tonne out of nowhere is found at its node and month, and in its element", () => {
  const { worst, clean } = auditTrajectory(run, tampered("surplus")("oxide@JP", 2, -5));
  expect(clean).toBe(false);
  expect(worst.balance).toMatchObject({ where: "oxide@JP", month: 2 });
  expect(worst.balance.tonnes).toBeCloseTo(5, 6);
  expect(worst.element).toMatchObject({ where: "Dy", month: 2 });
});

test("each law has someone who breaks it", () => {
  expect(lawsBroken(tampered("flow")("ore:CN>JP", 0, 20))).toContain("route");
  expect(lawsBroken(tampered("flow")("ore:CN>JP", 3, 20))).toContain("quota");
  expect(lawsBroken(tampered("wanted")("oxide@JP/cars", 1, 3))).toContain("demand");
  expect(lawsBroken(tampered("unmet")("oxide@JP/cars", 1, 500))).toContain("demand");
  expect(lawsBroken(tampered("stock")("trader", 3, -30))).toContain("stock");
  expect(lawsBroken(tampered("stock")("trader", 0, 10))).toContain("stock");
  expect(lawsBroken(tampered("drawn")("ore@CN", 1, 1))).toContain("draw");
  expect(lawsBroken(tampered("unmet")("plain@JP/toys", 0, -1))).toContain("sign");
  const activity = new Map(trajectory.activity).set(
    "mine",
    added(trajectory.activity.get("mine")!, "dig", 1, 40),
  );
  expect(lawsBroken({ ...trajectory, activity })).toContain("capacity");
  const early = added(new Map(), "oxide@JP/cars", 0, 4);
  expect(lawsBroken({ ...trajectory, replaced: new Map([["swap", early]]) })).toContain(
    "substitution",
  );
});

test("a number that is not one is a breach", () => {
  const { clean, worst } = auditTrajectory(run, tampered("surplus")("oxide@JP", 0, Number.NaN));
  expect(clean).toBe(false);
  expect(worst.balance.tonnes).toBeNaN();
});
