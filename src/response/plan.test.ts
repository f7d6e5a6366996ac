import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runOf, tonnes } from "../../test/chains/runs.ts";
import { disturbance, figure, tinyChain } from "../../test/chains/tiny.ts";
import { action, closed, equallyLikely, planFor, twoUsers } from "../../test/plans/tinyPlan.ts";
import { openPrograms, type Plan, scheduleOf, tonnesByMonth } from "./index.ts";
import { openPlanner } from "./planner.ts";

const WANT = "oxide@JP/cars";

const release = (fixed: number, start = 1) =>
  action("release", "release-public-stock", { holding: "state", start, fixed });
const buy = (fixed: number, more = {}) =>
  action("buy", "purchase-at-premium", {
    ...{ commodities: ["oxide"], from: "MY", to: "JP", rate: 15, fixed, cost: 50, ...more },
  });

const unmet = ({ outcomes }: Plan) => tonnes(outcomes[0]!.trajectory.unmet.get(WANT));
const amounts = ({ outcomes }: Plan, id: string) => {
  const found = scheduleOf(outcomes[0]!).find((one) => one.action.id === id);
  return found && tonnes(tonnesByMonth(found));
};

describe("which action is taken, and when", () => {
  test("a stock is released from its start on, at its rate", async () => {
    const plan = await planFor([await closed(4)], [release(10_000)]);
    // 20 t in each of three months save 900 USD each, 54,000 in all; deciding it costs 10,000.
    expect(amounts(plan, "release")).toEqual([0, 20, 20, 20]);
    expect(unmet(plan)).toEqual([50, 30, 30, 30]);
  });

  test("what costs more to decide than it saves is left", async () => {
    const plan = await planFor([await closed(4)], [release(60_000)]);
    expect([...plan.choice.taken]).toEqual([]);
    expect(unmet(plan)).toEqual([50, 50, 50, 50]);
  });

  test("a store is not drawn below nothing", async () => {
    const plan = await planFor([await closed(8)], [release(0, 0)]);
    expect(amounts(plan, "release")!.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6);
  });

  test("a purchase arrives after its lead", async () => {
    const plan = await planFor([await closed(4)], [buy(0, { start: 1 })]);
    // Bought in months 1 and 2, used in months 2 and 3; what would arrive after the run is not bought.
    expect(amounts(plan, "buy")).toEqual([0, 15, 15, 0]);
    expect(unmet(plan)).toEqual([50, 50, 35, 35]);
  });

  test("a purchase obeys the measures on its lane", async () => {
    const run = await runOf(
      tinyChain(twoUsers),
      disturbance(3, { routes: { "oxide:CN>JP": 0, "oxide:MY>JP": 0.4 } }),
    );
    expect(amounts(await planFor([run], [buy(0)]), "buy")).toEqual([6, 6, 0]);
  });

  test("a general licence frees its share of what is withheld", async () => {
    const licence = action("licence", "general-licence", {
      ...{ commodities: ["oxide"], from: "CN", to: "JP", share: 0.5, start: 1 },
    });
    // 80% of 50 t is withheld: half of it, 20 t, is freed from month 1 on.
    const plan = await planFor([await closed(3, 0.2)], [licence]);
    expect(unmet(plan)).toEqual([40, 20, 20]);
  });

  test("a surge runs a process beyond capacity", async () => {
    const surge = action("surge", "surge-capacity", {
      process: "dig",
      to: "JP",
      rate: 8,
      start: 1,
    });
    expect(unmet(await planFor([await closed(2)], [surge]))).toEqual([50, 42]);
  });

  test("an action that cannot begin within the run is named and not taken", async () => {
    const plan = await planFor([await closed(3)], [release(0, 3)]);
    expect(plan.tooLate.map(({ id }) => id)).toEqual(["release"]);
    expect([...plan.choice.taken]).toEqual([]);
  });

  test("what is decided already stays decided", async () => {
    const plan = await planFor([await closed(4)], [release(60_000)], {
      done: new Set(["release"]),
    });
    expect([...plan.choice.taken]).toEqual(["release"]);
  });
});

test("a redesign programme serves a demand with what stands in, and no more than its share", async () => {
  const run = await runOf(
    tinyChain({
      ...twoUsers,
      commodities: { oxide: { Dy: 1 }, plain: { Dy: 0 } },
      processes: { dig: { out: { oxide: 1 } }, mix: { out: { plain: 1 } } },
      facilities: { ...twoUsers.facilities, mixer: { at: "JP", runs: { mix: 1200 } } },
      stockChanges: { ...twoUsers.stockChanges, "plain@JP": 1200 },
      substitutions: { swap: { wanted: "oxide", by: "plain", limit: 0.1, rate: 2 } },
    }),
    disturbance(2, { routes: { "oxide:CN>JP": 0 } }),
  );
  const programme = action("swap-more", "substitution-programme", {
    ...{ substitution: "swap", to: "JP", share: 0.2 },
  });
  // Unaided 10% of 50 t, by the programme 20%.
  expect(unmet(await planFor([run], []))).toEqual([45, 45]);
  expect(unmet(await planFor([run], [programme]))).toEqual([35, 35]);
});

test("air freight brings forward what is shipped anyway", async () => {
  const chain = tinyChain({
    ...twoUsers,
    routes: { ...twoUsers.routes, "oxide:MY>JP": { lead: 2, newLane: 1, qualification: 0 } },
  });
  // Closed for two months, open again for two.
  const run = await runOf(chain, disturbance(4, { routes: { "oxide:CN>JP": [0, 0, 1, 1] } }));
  const fly = action("fly", "air-freight", {
    ...{ commodities: ["oxide"], to: "JP", rate: 10, lead: 0, cost: 5 },
  });
  // By sea the 20 t that Malaysia makes come when nobody misses them; 10 t a month are flown.
  expect(unmet(await planFor([run], []))).toEqual([50, 50, 0, 0]);
  expect(unmet(await planFor([run], [fly]))).toEqual([40, 40, 0, 0]);
  // Where the lane stays closed, haste makes no goods: what would come by sea after the run stays at sea.
  const lasting = await runOf(chain, disturbance(3, { routes: { "oxide:CN>JP": 0 } }));
  const missed = unmet(await planFor([lasting], [fly])).reduce((sum, one) => sum + one, 0);
  expect(missed).toBeCloseTo(50 + 50 + 30, 6);
});

describe("budgets", () => {
  test("a budget pays for deciding first, and then for tonnes", async () => {
    // 3,000 USD less 1,000 to decide leaves 20 t at 100 USD.
    const budgets = new Map([["JP", 3000]]);
    const plan = await planFor([await closed(4)], [release(1000)], { budgets });
    expect(amounts(plan, "release")!.reduce((sum, one) => sum + one, 0)).toBeCloseTo(20, 6);
  });

  test("a budget holds in every variant, in the one too in which deciding is dearest", async () => {
    const calm = await closed(4);
    const runs = [calm, { ...calm, corner: "adverse" as const }];
    const dear = (id: string) => ({ ...release(0), id, fixed: figure([100, 1000, 1800]) });
    const budgets = new Map([["JP", 3000]]);
    // One is 1,800 at worst, two are 3,600: two would fit at 1,000 each.
    const actions = [dear("one"), { ...buy(0), id: "two", fixed: figure([100, 1000, 1800]) }];
    expect((await planFor(runs, actions, { budgets })).choice.taken.size).toBe(1);
    expect((await planFor(runs, actions)).choice.taken.size).toBe(2);
  });

  test("more budget never hurts", async () => {
    const run = await closed(4);
    const costs: number[] = [];
    for (const usd of [0, 1500, 3000, 6000, 12_000]) {
      const budgets = new Map([["JP", usd]]);
      costs.push((await planFor([run], [release(1000), buy(2000)], { budgets })).choice.costUsd);
    }
    for (const [index, cost] of costs.entries())
      expect(cost).toBeLessThanOrEqual((costs[index - 1] ?? Infinity) + 1e-3);
    expect(costs.at(-1)).toBeLessThan(costs[0]!);
  });
});

describe("a set of variants", () => {
  test("an action that pays in half of them is taken where half of what it saves pays for it", async () => {
    const runs = [await closed(4), await closed(4, 1)];
    // 54,000 saved in one of two equally likely variants: 27,000 less the discount.
    const cheap = await planFor(runs, [release(25_000)]);
    const dear = await planFor(runs, [release(29_000)]);
    expect([...cheap.choice.taken]).toEqual(["release"]);
    expect([...dear.choice.taken]).toEqual([]);
  });

  test("a cautious planner pays for the worst fifth", async () => {
    const runs = [await closed(4), await closed(4, 1)];
    const plan = await planFor(runs, [release(29_000)], { caution: 1 });
    expect([...plan.choice.taken]).toEqual(["release"]);
  });

  test("the choice is the best of all, tried one by one", async () => {
    const amount = fc.integer({ min: 0, max: 12 });
    await fc.assert(
      fc.asyncProperty(amount, amount, amount, amount, async (a, b, c, d) => {
        const actions = [
          release(a * 4000),
          buy(b * 1000),
          action("surge", "surge-capacity", { process: "dig", to: "JP", rate: 8, fixed: c * 2000 }),
          buy(d * 1000, { start: 1, rate: 12 }),
        ].map((one, index) => ({ ...one, id: `a${index}` }));
        const variants = equallyLikely([await closed(3), await closed(3, [1, 0.5, 0])]);
        const request = { budgets: new Map(), caution: 0, done: new Set<string>() };
        await using programs = openPrograms();
        const planner = await openPlanner(programs, variants, actions, request);
        const ids = actions.map(({ id }) => id);
        const chosen = await planner.choose(new Set(ids));
        const costs = await Promise.all(
          Array.from({ length: 16 }, (_, mask) =>
            planner.costOf(new Set(ids.filter((_, bit) => (mask >> bit) & 1))),
          ),
        );
        // The search stops within a dollar or a ten-thousandth.
        const least = Math.min(...costs);
        expect(chosen.costUsd).toBeLessThanOrEqual(least + 1 + 1e-4 * Math.abs(least));
        expect(chosen.boundUsd).toBeLessThanOrEqual(least + 1e-3);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe("partners", () => {
  const lend = action("lend", "loan-between-partners", {
    ...{ holding: "state", to: "US", party: "US", partner: "JP", cost: 10 },
  });
  /** The US is closed off, and Japan holds what would help. */
  const asymmetric = async () =>
    runOf(tinyChain(twoUsers), disturbance(4, { routes: { "oxide:CN>US": 0 } }));

  test("a loan is open to a joint plan only, and its value is what cooperation is worth", async () => {
    const plan = await planFor([await asymmetric()], [lend], { parties: ["US", "JP"] });
    // 20 t a month for four months.
    expect([...plan.choice.taken]).toEqual(["lend"]);
    const short = (sides: Plan["joint"]["sides"]) =>
      sides.map(({ shortageTonnes }) => shortageTonnes);
    expect(short(plan.separate.sides)[0]).toBeCloseTo(200, 6);
    expect(short(plan.joint.sides)[0]).toBeCloseTo(120, 6);
    expect(plan.joint.costUsd).toBeLessThan(plan.separate.costUsd);
  });

  test("alone means without what a partner must consent to", async () => {
    const more = { parties: ["US", "JP"], mode: "separate" as const };
    const plan = await planFor([await asymmetric()], [lend], more);
    expect([...plan.choice.taken]).toEqual([]);
    expect(plan.joint.costUsd).toBeLessThan(plan.separate.costUsd);
    // What is proven is that no choice, joint ones among them, costs less.
    expect(plan.choice.boundUsd).toBeLessThanOrEqual(plan.joint.costUsd + 1);
  });
});

describe("what each action is worth", () => {
  test("the groups share all that the plan saves", async () => {
    const plan = await planFor([await closed(4)], [release(1000), buy(1000)]);
    const { byGroup, totalUsd, without } = plan.worth;
    const shared = [...byGroup.values()].reduce((sum, one) => sum + one, 0);
    expect([...byGroup.keys()]).toEqual(["stocks", "purchases"]);
    expect(shared).toBeCloseTo(totalUsd, 3);
    expect(totalUsd).toBeCloseTo(plan.nothingUsd - plan.choice.costUsd, 3);
    // Together 35 t of 50: neither makes the other less useful, so each is worth what it saves alone.
    expect(without.get("release")).toBeCloseTo(byGroup.get("stocks")!, 3);
  });
});

describe("the rest of the toolbox, each by hand", () => {
  const magnets = tinyChain({
    commodities: { magnet: { Nd: 1 } },
    processes: { press: { out: { magnet: 1 } } },
    facilities: { works: { at: "JP", runs: { press: 600 } } },
    demands: {
      "magnet@JP/defence": { base: 120, lost: 9000, tier: "defence" },
      "magnet@JP/toys": { base: 480, lost: 1000, tier: "other" },
    },
  });
  const halved = () => runOf(magnets, disturbance(2, { facilities: { works: 0.5 } }));

  test("a swap brings goods now that are given back later, and only what can be given back", async () => {
    // Closed for one month. In month 2 users want half, so that 20 t can go back to the store.
    const swap = action("swap", "swap-between-partners", {
      ...{ holding: "state", to: "JP", returned: 2, cost: 10 },
    });
    const shock = { routes: { "oxide:CN>JP": [0, 1, 1, 1] } };
    const wanted = { demands: { "oxide@JP/cars": [1, 1, 0.5, 1] } };
    const run = await runOf(tinyChain(twoUsers), disturbance(4, { ...shock, ...wanted }));
    const plan = await planFor([run], [swap]);
    expect(amounts(plan, "swap")).toEqual([20, 0, 0, 0]);
    expect(unmet(plan)).toEqual([30, 0, 0, 0]);
    // Where nothing is to spare later, what helps now would be missed then.
    const tight = await runOf(tinyChain(twoUsers), disturbance(4, shock));
    expect(unmet(await planFor([tight], [swap]))).toEqual([50, 0, 0, 0]);
    expect(plan.outcomes[0]!.built.actions[0]!.streams[0]!.stream.upper).toEqual(
      Float64Array.of(20, 20, 0, 0),
    );
  });

  test("uses that can wait stand back for less than they lose on average; no other use does", async () => {
    const ration = action("ration", "essential-use-rationing", {
      ...{ to: "JP", tier: "other", share: 0.2, compensation: 0.4, start: 1 },
    });
    const plan = await planFor([await halved()], [ration]);
    // 25 t for 50 t; toys lose 25 t of 40 t. A fifth of 40 t, 8 t, stands back in month 1.
    expect(amounts(plan, "ration")).toEqual([0, 8]);
    const toys = plan.outcomes[0]!.trajectory.unmet.get("magnet@JP/toys");
    expect(tonnes(toys)).toEqual([25, 17]);
    // Paid 400 USD/t: 3,200 USD in place of 8,000 lost.
    expect(plan.joint.sides[0]!.spentUsd).toBeCloseTo(3200, 3);
    expect(plan.joint.sides[0]!.valueLostUsd).toBeCloseTo(42_000, 3);
  });

  test("an order of priority is worth what sharing alike would lose more, from its start on", async () => {
    const order = (fixed: number) =>
      action("first", "priority-allocation", { to: "JP", start: 1, fixed });
    const plan = await planFor([await halved()], [order(39_000)]);
    // Alike, defence loses 5 t at 9,000 and toys 20 t at 1,000: 65,000 in place of 25,000 a month.
    expect(plan.orders.map(({ worthUsd }) => Math.round(worthUsd))).toEqual([40_000]);
    expect(tonnes(plan.orders[0]!.movedByVariant[0])).toEqual([0, 5]);
    expect((await planFor([await halved()], [order(41_000)])).orders).toEqual([]);
    // It moves no tonne of the plan, and its worth is not counted in what the plan saves.
    expect(plan.worth.totalUsd).toBeCloseTo(0, 6);
    const budgets = new Map([["JP", 38_000]]);
    expect((await planFor([await halved()], [order(39_000)], { budgets })).orders).toEqual([]);
  });

  test("tolling takes a partner's feed and brings what is made of it after its lead", async () => {
    const chain = tinyChain({
      ...twoUsers,
      commodities: { oxide: { Dy: 1 }, feed: { Dy: 0.5 } },
      processes: {
        ...{ dig: { out: { oxide: 1 } }, scrape: { out: { feed: 1 } } },
        separate: { in: { feed: 1 }, out: { oxide: 0.5 }, cost: 20 },
      },
      facilities: { ...twoUsers.facilities, pit: { at: "US", runs: { scrape: 480 } } },
      routes: { ...twoUsers.routes, "feed:US>JP": { base: 0 } },
      stockChanges: { ...twoUsers.stockChanges, "feed@US": 480 },
    });
    const run = await runOf(chain, disturbance(4, { routes: { "oxide:CN>JP": 0 } }));
    const toll = action("toll", "toll-processing", {
      ...{ process: "separate", from: "US", to: "JP", rate: 30, lead: 2, start: 1 },
    });
    // 30 t of feed in month 1 make 15 t of oxide in month 3; what would come later is not begun.
    const plan = await planFor([run], [toll]);
    expect(amounts(plan, "toll")).toEqual([0, 30, 0, 0]);
    expect(unmet(plan)).toEqual([50, 50, 50, 35]);
  });

  test.each(["restart-capacity", "permit-waiver"] as const)("%s runs a process", async (kind) => {
    const more = action("more", kind, { process: "dig", to: "JP", rate: 8, start: 1 });
    expect(unmet(await planFor([await closed(2)], [more]))).toEqual([50, 42]);
  });
});
