import { expect, test } from "vitest";
import { closeBase, runOf } from "../../test/chains/runs.ts";
import { disturbance, tinyChain } from "../../test/chains/tiny.ts";
import type { Disturbance } from "../model/index.ts";
import {
  type Explanation,
  explainFrozen,
  explainMarket,
  simulateFrozen,
  solveMarket,
} from "./index.ts";

/** Ore from MM to CN, oxide from CN to Japan, magnets in Japan. */
const chain = tinyChain({
  commodities: { ore: { Dy: 1 }, oxide: { Dy: 1 }, magnet: { Dy: 1 } },
  processes: {
    dig: { out: { ore: 1 } },
    refine: { in: { ore: 1 }, out: { oxide: 1 } },
    press: { in: { oxide: 1 }, out: { magnet: 1 } },
  },
  facilities: {
    mine: { at: "MM", runs: { dig: 1200 } },
    refinery: { at: "CN", runs: { refine: 1200 } },
    press: { at: "JP", runs: { press: 600 } },
  },
  routes: {
    "ore:MM>CN": { base: 1200, lead: 1 },
    "oxide:CN>JP": { base: 600, lead: 1 },
  },
  demands: {
    "magnet@JP/cars": { base: 600, lost: 100_000 },
    "oxide@CN/cars": { base: 600, lost: 100_000 },
  },
});
const baseline = await closeBase(chain);

async function explained(shock: Disturbance): Promise<Explanation[]> {
  const run = { chain, baseline, disturbance: shock, corner: "central" as const };
  return [
    explainFrozen(simulateFrozen(run), "magnet@JP/cars"),
    explainMarket(await solveMarket(run), "magnet@JP/cars"),
  ];
}

const because = (shock: Disturbance, id: string): Disturbance => ({
  ...shock,
  causes: new Map([[id, ["an order of the ministry"]]]),
});

test("a closed route is the cause that is named, where and when it was closed", async () => {
  const shock = disturbance(4, { routes: { "oxide:CN>JP": [1, 0, 1, 1] } });
  for (const { month, links } of await explained(because(shock, "oxide:CN>JP"))) {
    // Closed in February, felt in March.
    expect(month).toBe(2);
    expect(links.map(({ way }) => way)).toEqual(["press", "oxide:CN>JP"]);
    expect(links.at(-1)).toMatchObject({
      node: "oxide@JP",
      month: 1,
      limit: { kind: "restricted", allowed: 0, causes: ["an order of the ministry"] },
    });
  }
});

test("a lost mine is found through every stage between it and the user", async () => {
  const shock = disturbance(5, { facilities: { mine: [0.2, 1, 1, 1, 1] } });
  for (const { links } of await explained(because(shock, "mine"))) {
    const ways = links.map(({ way }) => way);
    expect(ways).toEqual(["press", "oxide:CN>JP", "refinery", "ore:MM>CN", "mine"]);
    // Dug in January, in CN in February, in Japan in March.
    expect(links.map(({ month }) => month)).toEqual([2, 1, 1, 0, 0]);
    expect(links.at(-1)!.limit).toMatchObject({ kind: "restricted", allowed: 0.2 });
  }
});

test("where more is wanted than usual, the user who wants it is the cause", async () => {
  // Cars want twice the 50 t of magnets a month.
  const demandScale = new Map([["magnet@JP/cars", new Float64Array([2, 2])]]);
  const causes = new Map([["magnet@JP/cars", ["a new law"]]]);
  const [frozen, market] = await explained({ ...disturbance(2), demandScale, causes });
  const surge = {
    way: "magnet@JP/cars",
    limit: { kind: "wanted", multiple: 2, causes: ["a new law"] },
  };
  expect(frozen!.links).toMatchObject([surge]);
  expect(market!.links[0]).toMatchObject(surge);
});

test("a quota that is used up is named in a market too", async () => {
  // 40 t a month may leave China of the 50 t that the press wants.
  const shock = disturbance(3, { quotas: [{ routes: ["oxide:CN>JP"], limit: 40 }] });
  const [, market] = await explained(because(shock, "oxide:CN>JP"));
  const causes = ["an order of the ministry"];
  const allowed = expect.closeTo(0.8, 6);
  expect(market!.links.at(-1)!.limit).toEqual({ kind: "restricted", allowed, causes });
});

test("nothing else is blamed: what runs as usual is in no chain of causes", async () => {
  const shock = disturbance(3, { facilities: { press: 0.5 } });
  for (const { links } of await explained(shock))
    expect(links.map(({ way }) => way)).toEqual(["press"]);
});

test("frozen, a way held to a tenth is not blamed on the hundredth that its source lacks", async () => {
  // CN loses 1% of its mine; the route to JP is held to a tenth. JP lacks 90% + a tenth of 1%.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { mine: { at: "CN", runs: { dig: 1200 } } },
    routes: { "oxide:CN>JP": { base: 600 } },
    demands: {
      "oxide@CN/cars": { base: 600, lost: 1000 },
      "oxide@JP/cars": { base: 600, lost: 1000 },
    },
  });
  const disturbed = disturbance(1, { facilities: { mine: 0.99 }, routes: { "oxide:CN>JP": 0.1 } });
  const answer = simulateFrozen(await runOf(chain, disturbed));
  const limits = explainFrozen(answer, "oxide@JP/cars").links.map(({ limit }) => limit.kind);
  expect(limits).toEqual(["restricted"]);
});

test("frozen, scrap that comes back less because less is made is no cause", async () => {
  // Of 100 t of oxide a month 75 are bought and 25 come from the press's own swarf.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 }, magnet: { Dy: 1 }, swarf: { Dy: 1 } },
    processes: {
      dig: { out: { oxide: 1 } },
      press: { in: { oxide: 1 }, out: { magnet: 0.75, swarf: 0.25 } },
      recycle: { in: { swarf: 1 }, out: { oxide: 1 } },
    },
    facilities: {
      mine: { at: "CN", runs: { dig: 900 } },
      press: { at: "JP", runs: { press: 1200 } },
      recycler: { at: "JP", runs: { recycle: 300 } },
    },
    routes: { "oxide:CN>JP": { base: 900 } },
    demands: { "magnet@JP/cars": { base: 900, lost: 1000 } },
  });
  const answer = simulateFrozen(await runOf(chain, disturbance(1, { facilities: { mine: 0.5 } })));
  const { links } = explainFrozen(answer, "magnet@JP/cars");
  expect(links.map(({ way }) => way)).toEqual(["press", "oxide:CN>JP", "mine"]);
});
